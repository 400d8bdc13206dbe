import { describe, expect, it } from 'vitest';
import { apiMarkdown } from '@/lib/api-docs/markdown';
import { openApiDocument } from '@/lib/api-docs/open-api';
import { nameOf, operationIdOf } from '@/lib/api-docs/operation';
import { operations } from '@/lib/api-docs/operations';
import { examples } from '@/lib/api-docs/recorded-examples';

const text = JSON.stringify(openApiDocument(operations, examples, 'https://spaces.example.org'));
const document = JSON.parse(text);

describe('the OpenAPI document', () => {
  it('refers to nothing that it does not hold', () => {
    const named = Object.keys(document.components.schemas);
    const referred = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to);
    expect(referred.length).toBeGreaterThan(20);
    for (const to of referred) expect(named.map((name) => `#/components/schemas/${name}`)).toContain(to);
  });

  it('calls every operation by a name of its own', () => {
    const ids = operations.map(operationIdOf);
    expect(new Set(ids).size).toBe(operations.length);
    expect(ids).toContain('getWatchlistsSlugChanges');
  });

  it('names every parameter of every path, and how to sign in', () => {
    for (const { method, path, access } of operations) {
      const { parameters = [], security } = document.paths[path][method];
      const inPath = parameters.filter((each: { in: string }) => each.in === 'path');
      expect(inPath.map((each: { name: string }) => `{${each.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(security.length === 0, path).toBe(access === 'anybody');
    }
  });

  it('says what bodies may hold, and that answers may grow', () => {
    const { post } = document.paths['/api/watchlists'];
    const body = post.requestBody.content['application/json'].schema;
    expect(body).toMatchObject({
      additionalProperties: false,
      required: ['name'],
      properties: { name: { maxLength: 80 } },
    });
    expect(JSON.stringify(document.components.schemas.List)).not.toContain('additionalProperties');
  });

  it('holds no secret and no address of anybody', () => {
    const found = text.match(/sb_[\w-]{43}|\/w\/s\/[\w-]{22}|127\.0\.0\.1|spaceboard-store/);
    expect(found).toBeNull();
  });
});

it('docs/api.md has a part for every operation', () => {
  const written = apiMarkdown(operations, examples);
  for (const operation of operations) expect(written).toContain(`\n### ${nameOf(operation)}\n`);
});
