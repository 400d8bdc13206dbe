import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToken } from '@/lib/auth/personal-tokens';
import { startSession } from '@/lib/auth/session';
import { currentPerson, requireSession, requireViewer, requireWriter } from '@/lib/auth/viewer';
import { closeStore, store } from '@/lib/db/connection';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { saveUser } from '@/lib/db/users';
import { parseEnv } from '@/lib/env';

const next = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => next.headers }));

const origin = 'http://127.0.0.1:3000';
let testStore: TestStore;
/** What Alice may come with. */
let by: Record<'session' | 'read' | 'write' | 'nothing' | 'garbage', Record<string, string>>;

const asAllowed = (allowedUsers: string) => {
  globalThis.spaceboardEnv = parseEnv({
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
    TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    ALLOWED_USERS: allowedUsers,
    ...testStore.variables,
  });
};

beforeAll(async () => {
  testStore = await createTestStore();
  asAllowed('*');
  const [db, now] = [await store(), Date.now()];
  await saveUser(db, { id: '1', handle: 'Alice', name: 'Alice A.', avatarUrl: null }, now);
  const session = await startSession(db, '1', now);
  const bearer = async (scope: 'read' | 'write') => {
    const { secret } = await createToken(db, '1', { name: 'Cron', scope, expiresInDays: 1 }, now);
    return { authorization: `Bearer ${secret}` };
  };
  by = {
    session: { cookie: `spaceboard.session=${session}` },
    read: await bearer('read'),
    write: await bearer('write'),
    nothing: {},
    garbage: { cookie: 'spaceboard.session=x', authorization: 'Basic x' },
  };
});
beforeEach(() => asAllowed('*'));
afterAll(async () => {
  await closeStore();
  globalThis.spaceboardEnv = undefined;
  await testStore.remove();
});

type Way = keyof typeof by;

/** What is answered to a request of theirs: what they came with, or the code of the refusal. */
async function ask(gate: () => Promise<{ access: string } | null>, headers: Record<string, string>) {
  next.headers = new Headers(headers);
  try {
    return (await gate())?.access ?? null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

const toWrite = () => requireSession({ toWrite: true });
const toLook = () => requireSession({ toWrite: false });

describe('who may come through', () => {
  it.each<[Way, unknown, unknown, unknown, unknown]>([
    // by, to look, to write, as themselves, at a page
    ['session', 'session', 'session', 'session', 'session'],
    ['read', 'read', 'read-only-token', 'not-permitted', null],
    ['write', 'write', 'write', 'not-permitted', null],
    ['nothing', 'signed-out', 'signed-out', 'signed-out', null],
    ['garbage', 'signed-out', 'signed-out', 'signed-out', null],
  ])('by %s', async (way, look, write, themselves, page) => {
    const own = { ...by[way], origin };
    expect(await ask(requireViewer, own)).toBe(look);
    expect(await ask(requireWriter, own)).toBe(write);
    expect(await ask(toLook, own)).toBe(themselves);
    expect(await ask(currentPerson, own)).toBe(page);
  });

  it.each([undefined, 'null', 'http://localhost:3000', `${origin}.evil.example`, `${origin}/`])(
    'a session writes from our own pages alone, not from %s',
    async (elsewhere) => {
      const headers = { ...by.session, ...(elsewhere && { origin: elsewhere }) };
      expect(await ask(requireWriter, headers)).toBe('foreign-origin');
      expect(await ask(toWrite, headers)).toBe('foreign-origin');
      expect(await ask(requireViewer, headers)).toBe('session');
      expect(await ask(requireWriter, { ...by.write, ...(elsewhere && { origin: elsewhere }) })).toBe(
        'write',
      );
    },
  );

  it('a token decides alone, also where it is worth less than the cookie beside it', async () => {
    expect(await ask(requireViewer, { ...by.session, ...by.read })).toBe('read');
    expect(await ask(requireViewer, { ...by.session, authorization: 'Bearer sb_x' })).toBe('signed-out');
  });

  it('nobody who is not let in any more', async () => {
    asAllowed('2');
    for (const way of ['session', 'read', 'write'] as const)
      expect(await ask(requireViewer, by[way])).toBe('signed-out');
  });
});
