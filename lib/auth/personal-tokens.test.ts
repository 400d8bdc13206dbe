import { beforeEach, describe, expect, it } from 'vitest';
import { fatesOf } from '@/lib/auth/live-sessions';
import { bearerOf, createToken, listTokens, readBearer, revokeToken } from '@/lib/auth/personal-tokens';
import { startSession } from '@/lib/auth/session';
import { viewerOf } from '@/lib/auth/viewer';
import type { Db } from '@/lib/db/connection';
import { withOneStore } from '@/lib/db/test-store';
import { saveUser } from '@/lib/db/users';

const start = 1_795_000_000_000;
const dayMs = 86_400_000;
const everyone = { isSecure: false, allowedUsers: ['*'], adminUsers: [] };
const onlyTwo = { ...everyone, allowedUsers: ['2'] };
let db: Db;
withOneStore(async (opened) => {
  db = opened;
  for (const id of ['1', '2'])
    await saveUser(db, { id, handle: `user${id}`, name: id, avatarUrl: null }, start);
});
beforeEach(async () => {
  for (const table of ['personal_tokens', 'sessions'] as const) await db.deleteFrom(table).execute();
});

const make = (expiresInDays: number | null = null, scope: 'read' | 'write' = 'read') =>
  createToken(db, '1', { name: 'Script', scope, expiresInDays }, start);

describe('the header', () => {
  it.each([
    ['Bearer sb_x', 'sb_x'],
    ['bearer  sb_x', 'sb_x'],
    ['  BEARER sb_x  ', 'sb_x'],
    ['Bearer', ''],
    ['Bearer ', ''],
    ['Bearer sb x', 'sb x'],
    ['Bearer\tsb_x', 'sb_x'],
    ['Bearer,sb_x', ',sb_x'],
    ['Basic abc', undefined],
    ['Bearersb_x', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j carries %j', (header, secret) => expect(bearerOf(header)).toBe(secret));
});

describe('a personal access token', () => {
  it('stands for its person, with what it may', async () => {
    const { secret } = await make(null, 'write');
    const bearer = await readBearer(db, secret, { ...everyone, adminUsers: ['1'] }, start);
    expect(bearer).toMatchObject({ userId: '1', handle: 'user1', scope: 'write', isAdmin: true });
  });

  it('is stored as a hash alone, and told once', async () => {
    const { secret, token } = await make();
    expect(secret).toMatch(/^sb_[\w-]{43}$/);
    const kept = JSON.stringify(await db.selectFrom('personal_tokens').selectAll().execute());
    expect(kept).not.toContain(secret.slice(3));
    expect(await listTokens(db, '1')).toEqual([token]);
    expect(JSON.stringify(await listTokens(db, '1'))).not.toContain('hash');
  });

  it('counts until it expires, is revoked, or its person is no longer let in', async () => {
    const { secret, token } = await make(1);
    const read = (now = start, lists = everyone) => readBearer(db, secret, lists, now);
    expect(await read(start + dayMs - 1)).not.toBeNull();
    expect(await read(start + dayMs)).toBeNull();
    expect(await read(start, onlyTwo)).toBeNull();
    await revokeToken(db, '1', token.id);
    expect(await read()).toBeNull();
  });

  it('is its owner’s alone to revoke', async () => {
    const { secret, token } = await make();
    await expect(revokeToken(db, '2', token.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await readBearer(db, secret, everyone, start)).not.toBeNull();
    expect(await listTokens(db, '2')).toEqual([]);
  });

  it('says when it was last used, noted once a minute', async () => {
    const { secret } = await make();
    const usedAt = async () => (await listTokens(db, '1'))[0]?.usedAt;
    for (const [after, expected] of [
      [1, 1],
      [60_000, 1],
      [60_002, 60_002],
    ] as const) {
      await readBearer(db, secret, everyone, start + after);
      expect(await usedAt()).toBe(start + expected);
    }
  });

  it('comes in twenties', async () => {
    for (let n = 0; n < 20; n += 1) await make();
    await expect(make()).rejects.toMatchObject({ code: 'limit-reached' });
  });

  it.each(['', 'sb_', 'sb_x', `sb_${'a'.repeat(43)}`, `SB_${'a'.repeat(43)}`, 'a'.repeat(100_000)])(
    'is not guessed: %#',
    async (secret) => expect(await readBearer(db, secret, everyone, start)).toBeNull(),
  );
});

describe('a request with a token and a cookie', () => {
  it('is the token’s, and nobody’s when that is of no use', async () => {
    const { secret, token } = await make();
    const cookie = `spaceboard.session=${await startSession(db, '2', start)}`;
    const view = (authorization: string | null) => viewerOf(db, { cookie, authorization }, everyone, start);
    expect(await view(null)).toMatchObject({ id: '2', access: 'session' });
    expect(await view('Basic abc')).toMatchObject({ id: '2', access: 'session' });
    expect(await view(`Bearer ${secret}`)).toMatchObject({ id: '1', access: 'read' });
    await revokeToken(db, '1', token.id);
    for (const header of [`Bearer ${secret}`, 'Bearer', 'Bearer x', `bearer ${cookie}`]) {
      expect(await view(header)).toBeNull();
    }
  });
});

describe('a stream opened with a token', () => {
  it('ends with it', async () => {
    const { secret, token } = await make(1);
    const name = (await readBearer(db, secret, everyone, start))?.streamKey ?? '';
    const fate = async (lists = everyone, now = start) => (await fatesOf(db, [name], lists, now)).get(name);
    expect(await fate()).toBe('live');
    expect(await fate(onlyTwo)).toBe('not-allowed');
    expect(await fate(everyone, start + dayMs)).toBe('signed-out');
    await revokeToken(db, '1', token.id);
    expect(await fate()).toBe('signed-out');
  });
});
