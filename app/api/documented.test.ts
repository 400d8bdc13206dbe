import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { apiMarkdown } from '@/lib/api-docs/markdown';
import { type Examples, openApiDocument } from '@/lib/api-docs/open-api';
import { nameOf, type Operation } from '@/lib/api-docs/operation';
import { notForPrograms, operations } from '@/lib/api-docs/operations';
import {
  type Caller,
  type Edge,
  ed,
  gus,
  olga,
  openEdge,
  saveCreators,
  signedIn,
  spareToken,
} from '@/lib/watchlists/api-test-people';
import { listSchema } from '@/lib/watchlists/list-schema';
import { normalised } from './normalise-for-test';
import { samples } from './samples-for-test';
import { type Answer, send as ask, routes } from './send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/collector/search-spaces', () => ({
  searchSpaces: async () => ({
    spaces: [
      {
        id: '1DXxyRYNejbKM',
        state: 'live',
        title: 'Harbour at dawn',
        creatorId: '1001',
        hostIds: ['1001'],
        speakerIds: [],
        invitedIds: [],
        topicIds: [],
      },
    ],
    people: { 1001: { id: '1001', handle: 'ada_onair', name: 'Ada Onair' } },
  }),
}));

const how =
  'Describe the operation in lib/api-docs (the file of its group), with its schemas; give a sample of it in app/api/samples-for-test.ts; add who may do it to app/api/who-may.test.ts; then `npm run docs:api` writes docs/api.md.';

/** Long, and told in words. */
const notShown = new Set(['GET /api/openapi.json', 'GET /api/account/data']);
const startedAt = Date.UTC(2026, 10, 22, 12);
let world: Edge;
let by: Caller;
const recorded = new Map<string, Answer>();

async function newList(): Promise<string> {
  const { body } = samples['POST /api/watchlists'] ?? {};
  const made = await ask(by, 'POST', '/api/watchlists', body);
  const { slug } = z.object({ list: listSchema }).parse(made.body).list;
  await ask(by, 'POST', `/api/watchlists/${slug}/members`, { handle: ed.id, role: 'editor' });
  await ask(by, 'POST', `/api/watchlists/${slug}/links`, { role: 'viewer', expiresInDays: 30 });
  return slug;
}

/** The reference of another session of Olga's. */
async function otherSession(): Promise<string> {
  await signedIn(world, olga);
  const { body } = await ask(by, 'GET', '/api/account/sessions');
  const { sessions } = z
    .object({ sessions: z.array(z.object({ ref: z.string(), isThis: z.boolean() })) })
    .parse(body);
  return sessions.find(({ isThis }) => !isThis)?.ref ?? '';
}

/** Asks for one operation on a list of its own. */
async function record(operation: Operation): Promise<Answer> {
  const name = nameOf(operation);
  const { path = operation.path, body, headers, isLast } = samples[name] ?? {};
  const slug = path.includes('SLUG') ? await newList() : '';
  if (path.endsWith('/undo'))
    await ask(by, 'PATCH', `/api/watchlists/${slug}`, { version: 1, name: 'Partners' });
  const token = path.includes('TOKEN') ? await spareToken(olga.id) : '';
  const session = path.includes('SESSION') ? await otherSession() : '';
  const address = path.replace('SLUG', slug).replace('TOKEN', token).replace('SESSION', session);
  const who = isLast ? await signedIn(world, gus) : by;
  const answer = await ask({ ...who, ...headers }, operation.method.toUpperCase(), address, body);
  if (slug !== '') await ask(by, 'DELETE', `/api/watchlists/${slug}`);
  return answer;
}

beforeAll(async () => {
  // The server's time follows a clock that cannot be set: it stands still too.
  vi.useFakeTimers({ now: startedAt, toFake: ['Date', 'performance'] });
  world = await openEdge();
  await signedIn(world, ed);
  by = await signedIn(world, olga);
  await saveCreators(startedAt);
  await newList();
  await spareToken(olga.id);
  for (const operation of operations) recorded.set(nameOf(operation), await record(operation));
});
afterAll(async () => {
  vi.useRealTimers();
  await world.close();
});

describe('the API’s documents', () => {
  const found = routes.flatMap(({ path, handlers }) =>
    path in notForPrograms ? [] : [...handlers.keys()].map((method) => `${method} ${path}`),
  );

  it('tell of every route that there is, and of no other', () => {
    expect(found.length).toBeGreaterThan(25);
    expect(operations.map(nameOf).sort(), how).toEqual(found.sort());
    expect(Object.keys(samples).sort(), how).toEqual(found.sort());
  });

  it('leave out only what is there', () => {
    const paths = routes.map(({ path }) => path);
    expect(Object.keys(notForPrograms).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('an answer', () => {
  const document = openApiDocument(operations, {}, '/', { isClosed: true });
  const shape = z.looseObject({
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({
          responses: z.record(
            z.string(),
            z.looseObject({
              content: z
                .record(z.string(), z.looseObject({ schema: z.record(z.string(), z.unknown()) }))
                .optional(),
            }),
          ),
        }),
      ),
    ),
    components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
  });
  const { paths, components } = shape.parse(document);
  // The document's references, as a JSON Schema of its own has them.
  const inOne = (schema: Record<string, unknown>) =>
    JSON.parse(
      JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll(
        '#/components/schemas/',
        '#/$defs/',
      ),
    );

  it.each(operations.map((operation) => [nameOf(operation), operation] as const))(
    'of %s is as its document says',
    (name, { method, path }) => {
      const answer = recorded.get(name);
      const said = paths[path]?.[method]?.responses[String(answer?.status)];
      expect(answer?.status, answer?.text).toBeLessThan(300);
      expect(said, `${name} answered ${answer?.status}`).toBeDefined();
      const type = answer?.headers.get('content-type')?.split(';')[0] ?? '';
      const content = said?.content?.[type];
      if (!said?.content) return expect(answer?.text).toBe('');
      expect(content, `${name} answered ${type}`).toBeDefined();
      if (type !== 'application/json') return;
      const result = z.fromJSONSchema(inOne(content?.schema ?? {})).safeParse(answer?.body);
      expect(result.error?.issues ?? [], how).toEqual([]);
    },
  );

  it('would be refused with a field that its document does not name', () => {
    const schema =
      paths['/api/watchlists/{slug}']?.get?.responses['200']?.content?.['application/json']?.schema;
    const answer = JSON.parse(recorded.get('GET /api/watchlists/{slug}')?.text ?? '{}');
    const reader = z.fromJSONSchema(inOne(schema ?? {}));
    expect(reader.safeParse(answer).success).toBe(true);
    expect(reader.safeParse({ list: { ...answer.list, owner_id: '1' } }).success).toBe(false);
    expect(reader.safeParse({ list: { ...answer.list, version: '1' } }).success).toBe(false);
  });
});

describe('what is written', () => {
  const examples = (): Examples =>
    Object.fromEntries(
      operations.flatMap((operation) => {
        const name = nameOf(operation);
        const answer = recorded.get(name);
        const isShown =
          /^application\/json\b/.test(answer?.headers.get('content-type') ?? '') && !notShown.has(name);
        const { body } = samples[name] ?? {};
        const shown = {
          ...(body !== undefined && { request: body }),
          ...(isShown && { answer: answer?.body }),
        };
        return Object.keys(shown).length > 0 ? [[name, normalised(shown)] as const] : [];
      }),
    );

  it('is up to date: `npm run docs:api` writes it', async () => {
    const asked = examples();
    const root = '../..';
    await expect(`${JSON.stringify(asked, null, 2)}\n`).toMatchFileSnapshot(
      `${root}/lib/api-docs/examples.json`,
    );
    await expect(apiMarkdown(operations, asked)).toMatchFileSnapshot(`${root}/docs/api.md`);
  });
});
