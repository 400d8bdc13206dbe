import { beforeEach, describe, expect, it } from 'vitest';
import { type AccessLists, admit } from '@/lib/auth/access';
import { endSessions, sweep } from '@/lib/auth/end-sessions';
import { randomToken } from '@/lib/auth/secrets';
import { mostSessions, readSession, startSession } from '@/lib/auth/session';
import type { Db } from '@/lib/db/connection';
import { type TestStore, withOneStore } from '@/lib/db/test-store';
import { saveTokens } from '@/lib/db/tokens';
import { saveUser } from '@/lib/db/users';
import { parseEnv } from '@/lib/env';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const start = 1_000_000_000_000;
const everyone: AccessLists = { allowedUsers: ['*'], adminUsers: [] };
let db: Db;
let testStore: TestStore;
let token = '';

const read = (now: number, tokens = [token], lists = everyone) => readSession(db, tokens, lists, now);

withOneStore((opened, own) => {
  db = opened;
  testStore = own;
});
beforeEach(async () => {
  for (const table of ['sessions', 'x_tokens', 'access_entries'] as const)
    await db.deleteFrom(table).execute();
  await saveUser(db, { id: '1', handle: 'Alice', name: 'Alice', avatarUrl: null }, start);
  await saveUser(db, { id: '2', handle: 'Bob', name: 'Bob', avatarUrl: null }, start);
  token = await startSession(db, '1', start);
});

describe('a session', () => {
  it('is kept as a hash only', async () => {
    const [row] = await db.selectFrom('sessions').selectAll().execute();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('ends after twelve hours unused', async () => {
    expect(await read(start + 12 * hourMs)).toBeNull();
  });

  it('goes on while it is used, until thirty days are over', async () => {
    for (let now = start; now < start + 30 * dayMs; now += 11 * hourMs)
      expect(await read(now)).not.toBeNull();
    expect(await read(start + 30 * dayMs)).toBeNull();
  });

  it('makes room for the fifty-first of its person when it was used longest ago', async () => {
    const others = [];
    for (let n = 1; n <= mostSessions; n += 1) others.push(await startSession(db, '1', start + n));
    const bobs = await startSession(db, '2', start);
    expect(await read(start + 100)).toBeNull();
    for (const other of [...others, bobs]) expect(await read(start + 100, [other])).not.toBeNull();
  });

  it('notes its use at most once a minute', async () => {
    const seenAt = async () =>
      (await db.selectFrom('sessions').select('seen_at').executeTakeFirst())?.seen_at;
    await read(start + 59_000);
    expect(await seenAt()).toBe(start);
    await read(start + 61_000);
    expect(await seenAt()).toBe(start + 61_000);
  });

  it.each([
    ['none', () => []],
    ['an unknown one', () => [randomToken()]],
    ['a shorter one', () => [token.slice(1)]],
    ['one with a quote', () => [`${token.slice(2)}'"`]],
    ['an empty one', () => ['']],
  ])('is not found by %s', async (_, tokens) => expect(await read(start, tokens())).toBeNull());

  it('is found beside planted garbage', async () => {
    expect(await read(start, ['garbage', randomToken(), token])).toMatchObject({ session: { userId: '1' } });
  });

  it('is found, and ended, behind as many planted cookies as a path of ours can carry', async () => {
    const planted = ['', 'x', ...Array.from({ length: 12 }, randomToken)];
    expect(await read(start, [...planted, token])).not.toBeNull();
    await endSessions(
      { db, config: parseEnv({ DATA_DIR: testStore.variables.DATA_DIR }) },
      [...planted, token],
      start,
    );
    expect(await read(start)).toBeNull();
  });

  it('is not looked for among more than sixteen: a thousand planted ones cost no thousand questions', async () => {
    expect(await read(start, [...Array.from({ length: 16 }, randomToken), token])).toBeNull();
  });

  it('is nobody when two living ones are presented', async () => {
    const planted = await startSession(db, '2', start);
    expect(await read(start, [planted, token])).toBeNull();
  });
});

describe('the lists, at every reading', () => {
  const lists = (allowed: string[], admins: string[] = []) => ({ allowedUsers: allowed, adminUsers: admins });

  it.each([
    [['*'], true],
    [['1'], true],
    [['2', '1'], true],
    [[], false],
    [['2'], false],
    [['11'], false],
    [['Alice'], false],
    [['alicia'], false],
  ])('%j lets the person with id 1 in: %s', async (allowed, isIn) => {
    expect((await read(start, [token], lists(allowed))) !== null).toBe(isIn);
  });

  it('know a handle once X has said who holds it, and from then on by id', async () => {
    const alice = lists(['@ALICE']);
    expect(await admit(db, { id: '1', handle: 'alice' }, alice, start)).toMatchObject({ isAllowed: true });
    expect(await read(start, [token], alice)).not.toBeNull();
    expect(await admit(db, { id: '2', handle: 'alice' }, alice, start)).toMatchObject({ isAllowed: false });
    expect(await admit(db, { id: '1', handle: 'renamed' }, alice, start)).toMatchObject({ isAllowed: true });
  });

  it('take digits for an id, and for a handle with an @', async () => {
    expect(await admit(db, { id: '9', handle: '1' }, lists(['1']), start)).toMatchObject({
      isAllowed: false,
    });
    expect(await admit(db, { id: '9', handle: '1' }, lists(['@1']), start)).toMatchObject({
      isAllowed: true,
    });
  });

  it('make nobody an admin by the star', async () => {
    expect(await read(start, [token], lists(['*'], ['*']))).toMatchObject({ isAdmin: false });
    expect(await read(start, [token], lists(['*'], ['1']))).toMatchObject({ isAdmin: true });
  });
});

describe('sweeping', () => {
  const tokens = { accessToken: 'a', refreshToken: null, scope: '', expiresAt: start };
  const owners = async () =>
    (await db.selectFrom('x_tokens').select('user_id').execute()).map((row) => row.user_id);

  it('removes dead sessions, and tokens nobody has used for half a day', async () => {
    await saveTokens(db, '1', tokens);
    await saveTokens(db, '2', tokens);
    await sweep(db, start + hourMs);
    expect(await owners()).toEqual(['1', '2']);
    await startSession(db, '2', start + 12 * hourMs);
    await sweep(db, start + 12 * hourMs);
    expect(await owners()).toEqual(['2']);
  });
});
