import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { listSchema } from '@/lib/watchlists/list-schema';
import { send as ask } from '../send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ApiWorld;
let olga: Credentials;
let stan: Credentials;
let slug = '';
const listOf = z.object({ list: listSchema });
const read = async (by = olga, of = slug) =>
  listOf.parse((await ask(by, 'GET', `/api/watchlists/${of}`)).body).list;

beforeAll(async () => {
  world = await ApiWorld.open();
  [olga, stan] = [await world.session('1'), await world.session('4')];
});
afterAll(() => world.close());
beforeEach(async () => {
  const wanted = { name: 'Launch partners', creators: [{ id: '11', note: 'host' }, { id: '12' }] };
  const made = await ask(olga, 'POST', '/api/watchlists', wanted);
  slug = listOf.parse(made.body).list.slug;
  await ask(olga, 'POST', `/api/watchlists/${slug}/members`, { handle: '2', role: 'editor' });
  await ask(olga, 'POST', `/api/watchlists/${slug}/links`, { role: 'viewer' });
  return async () => void (await ask(olga, 'DELETE', `/api/watchlists/${slug}`));
});

const add = { kind: 'add', creators: [{ id: '13' }] };
/** Everything that can be asked of one list: method, path below it, body, status when its owner asks. */
const requests: [string, string, unknown, number][] = [
  ['GET', '', undefined, 200],
  ['GET', '/changes', undefined, 200],
  ['GET', '/members', undefined, 200],
  ['GET', '/export?format=csv', undefined, 200],
  ['GET', '/export?format=json', undefined, 200],
  ['PATCH', '', { version: 1, name: 'Other' }, 200],
  ['POST', '/operations', { version: 1, operation: add }, 200],
  ['POST', '/undo', { version: 1 }, 409],
  ['POST', '/members', { handle: '@nasa', role: 'viewer' }, 201],
  ['PATCH', '/members/2', { role: 'viewer' }, 200],
  ['DELETE', '/members/2', undefined, 204],
  ['POST', '/owner', { userId: '2' }, 200],
  ['POST', '/links', { role: 'editor', expiresInDays: 7 }, 201],
  ['DELETE', '/links/viewer', undefined, 204],
  ['PATCH', '/overlay', { pins: ['11'], isOpened: true }, 200],
  ['POST', '/copy', {}, 201],
  ['DELETE', '', undefined, 200],
];
const writes = requests.filter(([method]) => method !== 'GET');

describe.each(requests)('%s …%s', (method, path, body, status) => {
  const to = (of = slug) => `/api/watchlists/${of}${path}`;

  it('is done for the owner, privately', async () => {
    const answer = await ask(olga, method, to(), body);
    expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    if (method === 'POST' && path === '/owner')
      await ask(await world.session('2'), 'DELETE', `/api/watchlists/${slug}`);
  });

  it('needs somebody', async () => {
    const nobodies: Credentials[] = [
      {},
      { origin: olga.origin ?? '' },
      { authorization: 'Bearer sb_x', ...olga },
    ];
    for (const nobody of nobodies) {
      const answer = await ask(nobody, method, to(), body);
      expect([answer.status, answer.body]).toMatchObject([401, { code: 'signed-out' }]);
    }
  });

  it('answers a stranger as for no list at all', async () => {
    const [theirs, unknown] = [
      await ask(stan, method, to(), body),
      await ask(stan, method, to('no-list-aaaaaaaa'), body),
    ];
    expect(theirs.status).toBe(404);
    expect([theirs.status, theirs.text, ...theirs.headers]).toEqual([
      unknown.status,
      unknown.text,
      ...unknown.headers,
    ]);
  });

  it('takes no address that is none', async () => {
    for (const odd of ['x', '%00', '..%2f..', '__proto__', 'a'.repeat(5_000), '1%20or%201']) {
      expect((await ask(olga, method, to(odd), body)).status).toBe(404);
    }
  });
});

describe.each(writes)('%s …%s changes something', (method, path, body) => {
  it('and is refused to a token that may only read, and to another site', async () => {
    const before = await read();
    const to = `/api/watchlists/${slug}${path}`;
    const byToken = await ask(await world.token('1', 'read'), method, to, body);
    expect([byToken.status, byToken.body]).toMatchObject([403, { code: 'read-only-token' }]);
    for (const origin of ['', 'null', 'https://evil.example']) {
      const foreign = await ask({ cookie: olga.cookie ?? '', origin }, method, to, body);
      expect([foreign.status, foreign.body]).toMatchObject([403, { code: 'foreign-origin' }]);
    }
    expect(await read()).toEqual(before);
  });
});

describe('a body', () => {
  const operations = () => `/api/watchlists/${slug}/operations`;
  it.each<[string, string, unknown]>([
    ['somebody else as owner', 'PATCH', { version: 1, name: 'x', owner_id: '4' }],
    ['a role', 'PATCH', { version: 1, name: 'x', role: 'owner' }],
    ['two things at once', 'PATCH', { version: 1, name: 'x', description: 'y' }],
    ['nothing to change', 'PATCH', { version: 1 }],
    ['no version', 'PATCH', { name: 'x' }],
    ['an empty name', 'PATCH', { version: 1, name: ' \u202e\u0000 ' }],
    ['a name of 81', 'PATCH', { version: 1, name: 'n'.repeat(81) }],
    ['a description of 501', 'PATCH', { version: 1, description: 'd'.repeat(501) }],
    ['a version that is none', 'PATCH', { version: '1', name: 'x' }],
    ['an array', 'PATCH', [1]],
    ['not JSON', 'PATCH', '{"version":1,'],
    ['a prototype', 'PATCH', '{"version":1,"name":"x","__proto__":{"isAdmin":true}}'],
    ['depth', 'PATCH', `{"version":1,"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ])('with %s is refused', async (_what, method, body) => {
    const answer = await ask(olga, method, `/api/watchlists/${slug}`, body);
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'bad-request', detail: expect.any(String) },
    ]);
    expect((await read()).version).toBe(1);
  });

  it.each<[string, unknown]>([
    ['an unknown kind', { kind: 'drop' }],
    ['a foreign key', { ...add, listId: 'x' }],
    ['a foreign key within', { kind: 'add', creators: [{ id: '13', position: 1 }] }],
    ['a handle for an id', { kind: 'add', creators: [{ id: '@nasa' }] }],
    ['an id too large', { kind: 'add', creators: [{ id: '9223372036854775808' }] }],
    ['other scripts’ digits', { kind: 'remove', ids: ['١٢'] }],
    ['1e3', { kind: 'remove', ids: ['1e3'] }],
    ['a note of 201', { kind: 'note', id: '11', note: 'n'.repeat(201) }],
    ['a group of 41', { kind: 'group', id: '11', group: 'g'.repeat(41) }],
    ['somebody who is not there', { kind: 'note', id: '999', note: 'x' }],
  ])('with an operation of %s is refused', async (_what, operation) => {
    expect((await ask(olga, 'POST', operations(), { version: 1, operation })).status).toBe(400);
  });

  it.each<[string, string, unknown]>([
    ['overlay', 'PATCH', { pins: ['11'], user_id: '1' }],
    ['overlay', 'PATCH', { defaultView: 'evil' }],
    ['overlay', 'PATCH', { pins: Array.from({ length: 501 }, (_, n) => `${n + 1}`) }],
    ['members', 'POST', { handle: '@nasa', role: 'owner' }],
    ['members', 'POST', { handle: '@nasa', role: 'viewer', via: 'x' }],
    ['members', 'POST', { handle: 'not a handle', role: 'viewer' }],
    ['members/2', 'PATCH', { role: 'owner' }],
    ['owner', 'POST', { userId: 'constructor' }],
    ['links', 'POST', { role: 'owner' }],
    ['links', 'POST', { role: 'viewer', expiresInDays: 0 }],
    ['links', 'POST', { role: 'viewer', secret: 'mine' }],
    ['links/owner', 'DELETE', undefined],
    ['copy', 'POST', { name: 'x', slug: 'mine-aaaaaaaa' }],
    ['undo', 'POST', { version: 1, deletion: true }],
  ])('…/%s %s with what nobody may say is refused', async (path, method, body) => {
    expect((await ask(olga, method, `/api/watchlists/${slug}/${path}`, body)).status).toBe(400);
  });

  it('has a limit: 64 kB, an import 512 kB', async () => {
    const big = (bytes: number) => JSON.stringify({ version: 1, name: 'n'.repeat(bytes) });
    expect((await ask(olga, 'PATCH', `/api/watchlists/${slug}`, big(65_536))).status).toBe(413);
    expect((await ask(olga, 'POST', operations(), big(100_000))).status).toBe(400);
    expect((await ask(olga, 'POST', operations(), big(524_288))).status).toBe(413);
    expect((await ask(olga, 'POST', '/api/watchlists', big(524_288))).status).toBe(413);
  });

  it('is JSON by its type', async () => {
    const form = { ...olga, 'content-type': 'text/plain' };
    expect((await ask(form, 'POST', operations(), { version: 1, operation: add })).status).toBe(400);
  });

  it('of five hundred creators with long notes is one edit; the next is too many, in a sentence', async () => {
    const many = Array.from({ length: 498 }, (_, n) => ({ id: `${1_000 + n}`, note: 'n'.repeat(200) }));
    const full = await ask(olga, 'POST', operations(), {
      version: 1,
      operation: { kind: 'add', creators: many },
    });
    expect(full.status).toBe(200);
    const more = await ask(olga, 'POST', operations(), { version: 2, operation: add });
    expect([more.status, more.body]).toMatchObject([
      409,
      { code: 'limit-reached', detail: expect.stringContaining('500') },
    ]);
  });
});

describe('what people write', () => {
  it('is kept without what harms others, and answered as data', async () => {
    const name = '<script>alert(1)</script>\u202e\u0000';
    await ask(olga, 'PATCH', `/api/watchlists/${slug}`, { version: 1, name });
    const answer = await ask(olga, 'GET', `/api/watchlists/${slug}`);
    expect(listOf.parse(answer.body).list.name).toBe('<script>alert(1)</script>');
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  it('runs in no spreadsheet, and comes back from one', async () => {
    const operation = { kind: 'note', id: '11', note: '=HYPERLINK("http://evil.example","x")' };
    await ask(olga, 'POST', `/api/watchlists/${slug}/operations`, { version: 1, operation });
    const csv = await ask(olga, 'GET', `/api/watchlists/${slug}/export?format=csv`);
    expect(csv.text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(csv.text).toContain('"https://x.com/i/user/11"');
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.csv"`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });
});

it('an import for a list is asked for by those alone who may edit it', async () => {
  await ask(olga, 'PATCH', `/api/watchlists/${slug}/members/2`, { role: 'viewer' });
  const to = `/api/watchlists/import?ask=0&list=${slug}`;
  const said = async (by: Credentials) => {
    const { status, body } = await ask({ ...by, 'content-type': 'text/plain' }, 'POST', to, '@nasa 11');
    return [status, body];
  };
  expect(await said(olga)).toMatchObject([200, { counts: { pending: 2 } }]);
  expect(await said(await world.session('2'))).toMatchObject([403, { code: 'not-permitted' }]);
  expect(await said(stan)).toMatchObject([404, { code: 'not-found' }]);
});

it('a conflict answers 409 with what it is now', async () => {
  const ed = await world.session('2');
  await ask(ed, 'PATCH', `/api/watchlists/${slug}`, { version: 1, name: 'Theirs' });
  const mine = await ask(olga, 'PATCH', `/api/watchlists/${slug}`, { version: 1, name: 'Mine' });
  expect([mine.status, mine.body]).toMatchObject([
    409,
    { code: 'edit-conflict', version: 2, conflicts: [{ field: 'name', now: 'Theirs', by: '2' }] },
  ]);
});
