import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/lib/api-docs/open-api';
import { operations } from '@/lib/api-docs/operations';
import { examples } from '@/lib/api-docs/recorded-examples';

const document = () =>
  JSON.parse(JSON.stringify(openApiDocument(operations, examples, 'https://spaces.example.org')));

/** By the schemas that the OpenAPI Initiative publishes, read by somebody else's program. */
async function judge(written: Record<string, unknown>) {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(written);
  return { valid, errors, version: validator.version };
}

describe('the OpenAPI document, by a foreign validator', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    expect(await judge(document())).toEqual({ valid: true, errors: undefined, version: '3.1' });
  });

  it.each([
    [
      'an answer without a description',
      (paths: Paths) => delete paths['/api/watchlists']?.get?.responses['200']?.description,
    ],
    [
      'a parameter in no place',
      (paths: Paths) => delete paths['/api/watchlists/{slug}']?.get?.parameters[0]?.in,
    ],
    [
      'an operation that is none',
      (paths: Paths) => Object.assign(paths['/api/watchlists'] ?? {}, { fetch: 1 }),
    ],
  ])('would not be with %s', async (_, spoil) => {
    const spoilt = document();
    spoil(spoilt.paths);
    expect(await judge(spoilt)).toMatchObject({ valid: false });
  });
});

type Paths = Record<
  string,
  Record<
    string,
    { responses: Record<string, Record<string, unknown>>; parameters: Record<string, unknown>[] }
  >
>;
