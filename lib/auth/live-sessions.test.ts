import { beforeEach, describe, expect, it } from 'vitest';
import { admit } from '@/lib/auth/access';
import { endSessions } from '@/lib/auth/end-sessions';
import { fatesOf } from '@/lib/auth/live-sessions';
import { sha256 } from '@/lib/auth/secrets';
import { sessionIdleMs, startSession } from '@/lib/auth/session';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import { type TestStore, withOneStore } from '@/lib/db/test-store';
import { saveUser } from '@/lib/db/users';
import { parseEnv } from '@/lib/env';

const start = 1_000_000_000_000;
const hourMs = 3_600_000;
const everyone = { allowedUsers: ['*'], adminUsers: [] };
let testStore: TestStore;
let db: Db;
let token = '';

withOneStore((opened, own) => {
  db = opened;
  testStore = own;
});
beforeEach(async () => {
  for (const table of ['sessions', 'access_entries'] as const) await db.deleteFrom(table).execute();
  await saveUser(db, { id: '1', handle: 'alice', name: 'Alice', avatarUrl: null }, start);
  token = await startSession(db, '1', start);
});

const fate = async (lists = everyone, now = start) =>
  (await fatesOf(db, [sha256(token)], lists, now)).get(sha256(token));

describe('what has become of a session', () => {
  it('lives until it is ended', async () => {
    expect(await fate()).toBe('live');
    await endSessions({ db, config: parseEnv({ DATA_DIR: testStore.variables.DATA_DIR }) }, [token], start);
    expect(await fate()).toBe('signed-out');
  });

  it('is over with its time', async () => {
    expect(await fate(everyone, start + sessionIdleMs)).toBe('signed-out');
  });

  it('depends on the list as it is now, by id or by a handle bound at sign-in', async () => {
    expect(await fate({ allowedUsers: ['2'], adminUsers: [] })).toBe('not-allowed');
    expect(await fate({ allowedUsers: ['1'], adminUsers: [] })).toBe('live');
    const byHandle = { allowedUsers: ['@alice'], adminUsers: [] };
    expect(await fate(byHandle)).toBe('not-allowed');
    await admit(db, { id: '1', handle: 'alice' }, byHandle, start);
    expect(await fate(byHandle)).toBe('live');
  });

  it('stays alive by being asked for, noted once an hour', async () => {
    const seenAt = async () =>
      (await db.selectFrom('sessions').select('seen_at').executeTakeFirst())?.seen_at;
    await fate(everyone, start + hourMs - 1);
    expect(await seenAt()).toBe(start);
    await fate(everyone, start + hourMs + 1);
    expect(await seenAt()).toBe(start + hourMs + 1);
  });

  it('is told for many at once', async () => {
    const hashes = [...Array.from({ length: 1_200 }, (_, n) => sha256(`${n}`)), 'unknown'];
    const row = { user_id: '1', created_at: start, seen_at: start, expires_at: start + hourMs, device: null };
    const rows = hashes.slice(0, -1).map((token_hash) => ({ token_hash, ...row }));
    for (const some of chunks(rows)) await db.insertInto('sessions').values(some).execute();
    const fates = await fatesOf(db, hashes, everyone, start);
    expect([...fates.values()].filter((each) => each === 'live')).toHaveLength(1_200);
    expect(fates.get('unknown')).toBe('signed-out');
  });
});
