import 'server-only';
import { createToken } from '@/lib/auth/personal-tokens';
import { startSession } from '@/lib/auth/session';
import { closeStore, store } from '@/lib/db/connection';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { saveUser } from '@/lib/db/users';
import { parseEnv } from '@/lib/env';

export const origin = 'http://127.0.0.1:3000';
/** What a request carries to say who sends it. */
export type Credentials = Record<string, string>;

const cookieName = 'spaceboard.session';

/** The API over a store of its own, asked as a browser or a script would. */
export class ApiWorld {
  private constructor(private readonly testStore: TestStore) {}

  static async open(): Promise<ApiWorld> {
    const testStore = await createTestStore();
    globalThis.spaceboardEnv = parseEnv({
      X_API_ORIGIN: 'http://127.0.0.1:9',
      X_AUTH_ORIGIN: 'http://127.0.0.1:9',
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
      TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      ...testStore.variables,
    });
    return new ApiWorld(testStore);
  }

  async close(): Promise<void> {
    await closeStore();
    globalThis.spaceboardEnv = undefined;
    await this.testStore.remove();
  }

  /** Somebody signed in on a page of ours. */
  async session(id: string): Promise<Credentials> {
    const db = await store();
    await saveUser(db, { id, handle: `user${id}`, name: `User ${id}`, avatarUrl: null }, Date.now());
    return { cookie: `${cookieName}=${await startSession(db, id, Date.now())}`, origin };
  }

  /** A script of theirs; it sends no origin. */
  async token(id: string, scope: 'read' | 'write'): Promise<Credentials> {
    const { secret } = await createToken(
      await store(),
      id,
      { name: 'Script', scope, expiresInDays: null },
      Date.now(),
    );
    return { authorization: `Bearer ${secret}` };
  }
}
