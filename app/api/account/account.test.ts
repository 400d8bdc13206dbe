import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { connect, emptyStore, hashOf, tablesWith } from '@/lib/account/account-test-store';
import { bindEntries } from '@/lib/db/access-entries';
import { store } from '@/lib/db/connection';
import { noteDemand } from '@/lib/db/demand';
import { savePeople } from '@/lib/db/people';
import { noteReads } from '@/lib/db/reads';
import { env } from '@/lib/env';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { createList } from '@/lib/watchlists/create-list';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { makeLink } from '@/lib/watchlists/links';
import { readAccess, shareWith } from '@/lib/watchlists/members';
import { personalise } from '@/lib/watchlists/overlay';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';
import { send, type Way, ways } from './account-test-world';

const next = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => next.headers }));
vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

/** Told apart from any number that stands somewhere. */
const olgaId = '7700123456789';
const edId = '8800123456789';
let world: ApiWorld;
let olga: Credentials;
let ed: Credentials;

const ask = (by: Credentials, way: Way, more: { ref?: string; body?: unknown } = {}) =>
  send(
    (headers) => {
      next.headers = headers;
    },
    { by, way, ...more },
  );
const as = async (viewerId: string) => ({ db: await store(), viewerId, now: Date.now() });
const sessionsSchema = z.object({
  sessions: z.array(z.object({ ref: z.string(), isThis: z.boolean(), device: z.nullable(z.string()) })),
});
const sessionsOf = async (by: Credentials) => {
  const { status, text } = await ask(by, 'GET /api/account/sessions');
  return status === 200 ? sessionsSchema.parse(JSON.parse(text)).sessions : status;
};

beforeAll(async () => {
  world = await ApiWorld.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  [olga, ed] = [await world.session(olgaId), await world.session(edId)];
  await connect(olgaId);
});
afterEach(emptyStore);

describe('every way into an account', () => {
  const all = Object.keys(ways).filter((way): way is Way => way in ways);
  const unsafe = all.filter((way) => way.startsWith('DELETE'));

  it.each(all)('%s wants somebody signed in', async (way) => {
    expect((await ask({}, way)).status).toBe(401);
  });

  it.each(all)('%s takes no personal access token, whatever it may', async (way) => {
    for (const scope of ['read', 'write'] as const) {
      const by = await world.token(olgaId, scope);
      expect((await ask(by, way)).status).toBe(403);
      expect((await ask({ ...ed, ...by }, way)).status).toBe(403);
    }
  });

  it.each(unsafe)('%s is refused when it comes from elsewhere', async (way) => {
    for (const from of ['http://evil.example', 'null', 'http://localhost:3000']) {
      expect((await ask({ ...olga, origin: from }, way)).status).toBe(403);
    }
    expect((await ask({ cookie: olga.cookie ?? '' }, way)).status).toBe(403);
  });
});

describe('sessions', () => {
  it('are told by a reference that is neither cookie nor hash, this one first', async () => {
    const other = await world.session(olgaId);
    const { text } = await ask(other, 'GET /api/account/sessions');
    const told = await sessionsOf(other);
    expect(told).toMatchObject([{ isThis: true }, { isThis: false }]);
    for (const by of [olga, other]) {
      expect(text).not.toContain(hashOf(by));
      expect(text).not.toContain(by.cookie?.split('=')[1]);
    }
  });

  it('end one by one, and all but this one', async () => {
    const [second, third] = [await world.session(olgaId), await world.session(olgaId)];
    const told = await sessionsOf(second);
    const ref = Array.isArray(told) ? (told[0]?.ref ?? '') : '';
    expect((await ask(olga, 'DELETE /api/account/sessions/one', { ref })).status).toBe(204);
    expect(await sessionsOf(second)).toBe(401);
    expect((await ask(olga, 'DELETE /api/account/sessions')).text).toBe('{"ended":1}');
    expect(await sessionsOf(third)).toBe(401);
    expect(await sessionsOf(olga)).toHaveLength(1);
    expect(await tablesWith('sealed-access')).toEqual(['x_tokens']);
  });

  it('of others are not there, by reference, hash or anything else', async () => {
    const told = await sessionsOf(olga);
    const ref = Array.isArray(told) ? (told[0]?.ref ?? '') : '';
    for (const guess of [ref, hashOf(olga), '', '%00', 'a'.repeat(5_000), '__proto__']) {
      expect((await ask(ed, 'DELETE /api/account/sessions/one', { ref: guess })).status).toBe(404);
    }
    expect(await sessionsOf(olga)).toHaveLength(1);
  });
});

/** Olga has two lists, one shared with Ed, edits one of his, and has left traces wherever one can. */
async function fullAccount() {
  const db = await store();
  const now = Date.now();
  const shared = await createList(await as(olgaId), {
    name: 'Shared',
    description: '',
    creators: [{ id: '1' }],
  });
  const own = await createList(await as(olgaId), { name: 'Own', description: '', creators: [] });
  const bygone = await createList(await as(olgaId), { name: 'Bygone', description: '', creators: [] });
  const eds = await createList(await as(edId), { name: 'Eds', description: '', creators: [{ id: '1' }] });
  await shareWith(await as(olgaId), shared, edId, 'viewer');
  await makeLink(await as(olgaId), shared, { role: 'viewer', expiresInDays: null });
  await shareWith(await as(edId), eds, olgaId, 'editor');
  const note = { kind: 'note', id: '1', note: 'by Olga' } as const;
  for (const slug of [shared, eds])
    await editList(await as(olgaId), slug, { baseVersion: 1, operation: note });
  await personalise(await as(olgaId), eds, { pins: ['1'], isPinned: true });
  await deleteList(await as(olgaId), bygone);
  await world.token(olgaId, 'read');
  await bindEntries(db, ['user7700123456789'], olgaId, now);
  await noteDemand(db, { viewerId: olgaId, creatorIds: ['1'], expiresAt: now + 60_000 }, now);
  await noteReads(db, '2026-11-22', { spaceIds: [], userIds: [olgaId] });
  await savePeople(db, [{ id: olgaId, handle: 'olga_o', name: 'Olga' }], now);
  const slot = { id: `slot-${now}`, endpoint: 'users', token_key: `user:${olgaId}`, at: now };
  await db.insertInto('budget_slots').values(slot).execute();
  return { shared, own, eds };
}

const handle = `@User${olgaId}`;

describe('deleting an account', () => {
  it('leaves nothing of the person, and to others what is theirs', async () => {
    const { shared, own, eds } = await fullAccount();
    expect((await tablesWith(olgaId)).length).toBeGreaterThan(12);
    const lists = [
      { slug: shared, to: edId },
      { slug: own, to: null },
    ];
    const gone = await ask(olga, 'DELETE /api/account', { body: { handle, lists } });
    // Tokens that no longer open cannot be named to X.
    expect([gone.status, gone.text]).toEqual([200, '{"isForgottenByX":false}']);
    expect(gone.headers.get('set-cookie')).toMatch(/^spaceboard\.session=; .*Max-Age=0/);
    expect(await tablesWith(olgaId)).toEqual([]);
    expect(await sessionsOf(olga)).toBe(401);
    const given = await readList(await as(edId), shared);
    expect(given).toMatchObject({ role: 'owner', creators: [{ id: '1', note: 'by Olga' }] });
    for (const slug of [shared, eds]) {
      const [change] = await readHistory(await as(edId), slug);
      expect(change?.by).toMatchObject({ name: 'Deleted account', handle: null });
    }
    expect((await readAccess(await as(edId), eds)).members.map(({ id }) => id)).toEqual([edId]);
    if (inject('storeKind') !== 'sqlite') return;
    const { dataDir } = env();
    for (const file of readdirSync(dataDir).map((name) => join(dataDir, name))) {
      if (existsSync(file)) expect(readFileSync(file).includes(olgaId), file).toBe(false);
    }
  });

  it('keeps what X shows everybody of them where others watch them', async () => {
    const db = await store();
    await savePeople(db, [{ id: olgaId, handle: 'olga_o', name: 'Olga' }], Date.now());
    await createList(await as(edId), { name: 'Eds', description: '', creators: [{ id: olgaId }] });
    expect((await ask(olga, 'DELETE /api/account', { body: { handle, lists: [] } })).status).toBe(200);
    expect(await tablesWith(olgaId)).toEqual(['handles', 'list_creators', 'people']);
  });

  it.each([
    ['the handle is another', () => ({ handle: '@somebody', lists: [] }), 400],
    ['a list is not spoken of', (own: string) => ({ handle, lists: [{ slug: own, to: null }] }), 400],
    [
      'a list is not theirs',
      (own: string, shared: string, eds: string) => ({
        handle,
        lists: [own, shared, eds].map((slug) => ({ slug, to: null })),
      }),
      400,
    ],
    [
      'a list would go to somebody who has not got it',
      (own: string, shared: string) => ({
        handle,
        lists: [
          { slug: shared, to: null },
          { slug: own, to: edId },
        ],
      }),
      404,
    ],
    ['more is sent than asked for', () => ({ handle, lists: [], userId: edId }), 400],
  ])('changes nothing when %s', async (_, wish, status) => {
    const { shared, own, eds } = await fullAccount();
    const before = await tablesWith(olgaId);
    const body = wish(own, shared, eds);
    expect((await ask(olga, 'DELETE /api/account', { body })).status).toBe(status);
    expect(await tablesWith(olgaId)).toEqual(before);
    expect((await readList(await as(olgaId), shared)).role).toBe('owner');
  });
});

describe('the file of what is kept', () => {
  it('tells all of it, and no secret', async () => {
    const { shared, eds } = await fullAccount();
    const { status, text, headers } = await ask(olga, 'GET /api/account/data');
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(text)).toMatchObject({
      account: { id: olgaId },
      connectionToX: { scopes: ['users.read', 'space.read'] },
      handlesOnTheAllowList: [{ handle: `user${olgaId}` }],
      sessions: [{}],
      accessTokens: [{ name: 'Script', scope: 'read' }],
      sharedWithMe: [{ slug: eds, role: 'editor', given: 'by name' }],
      myViewOfLists: [{ slug: eds, pins: ['1'], isPinned: true }],
      boardsOpenNow: [['1']],
      callsToXInMyName: [{ endpoint: 'users' }],
      knownFromX: { profile: { name: 'Olga' } },
    });
    const { watchlists, changesToLists } = JSON.parse(text);
    expect(watchlists).toHaveLength(2);
    expect(watchlists).toContainEqual(
      expect.objectContaining({ slug: shared, sharedWith: [expect.objectContaining({ id: edId })] }),
    );
    expect(changesToLists).toHaveLength(2);
    const db = await store();
    const hashes = [
      ...(await db.selectFrom('personal_tokens').select('token_hash as hash').execute()),
      ...(await db.selectFrom('list_links').select('secret_hash as hash').execute()),
    ].map(({ hash }) => hash);
    expect(hashes.length).toBeGreaterThan(1);
    for (const secret of [...hashes, hashOf(olga), 'sealed-']) expect(text).not.toContain(secret);
  });
});
