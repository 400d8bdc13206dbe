import 'server-only';
import { FakeX } from '@/lib/auth/fake-x';
import { viewerOf } from '@/lib/auth/viewer';
import { closeStore, store } from '@/lib/db/connection';
import { createTestStore, type TestStore } from '@/lib/db/test-store';
import { env, parseEnv } from '@/lib/env';

/** A world to test sign-in in: an app with a store of its own, a small X over HTTP, and browsers. */

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;
export type Routes = { GET: Handler; POST: Handler };

export const app = 'https://spaceboard.example';
export const sessionCookie = '__Host-spaceboard.session';
export const board = '/board?creators=nasa,2244994945';
export const x = new FakeX();
let testStore: TestStore | undefined;
let routes: Routes | undefined;

/** The app's configuration, with variables of a test's own. */
export function configure(extra: Record<string, string> = {}): void {
  globalThis.spaceboardEnv = parseEnv({
    NEXTAUTH_URL: app,
    NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
    TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    X_CLIENT_ID: 'client',
    X_AUTH_ORIGIN: x.origin,
    X_API_ORIGIN: x.origin,
    ALLOWED_USERS: '*',
    ...testStore?.variables,
    ...extra,
  });
}

/** A browser: keeps cookies by name, follows nothing. */
export class Browser {
  readonly cookies = new Map<string, string>();

  async send(method: 'GET' | 'POST', url: string | URL, init: { body?: string; headers?: HeadersInit } = {}) {
    if (!routes) throw new Error('startWorld comes first');
    const target = new URL(url, app);
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has('cookie')) {
      headers.set('cookie', this.cookieHeader());
    }
    if (method === 'POST') {
      if (!headers.has('origin')) headers.set('origin', app);
      headers.set('content-type', 'application/x-www-form-urlencoded');
    }
    const segments = target.pathname.replace('/api/auth/', '').split('/').map(decodeURIComponent);
    const request = new Request(target, { method, headers, body: init.body });
    const response = await routes[method](request, { params: Promise.resolve({ nextauth: segments }) });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  async begin(fields: Record<string, string> = { returnTo: board }, query = ''): Promise<string> {
    const body = new URLSearchParams(fields).toString();
    const response = await this.send('POST', `/api/auth/signin/x${query}`, { body });
    return response.headers.get('location') ?? '';
  }

  async signIn(fields?: Record<string, string>): Promise<Response> {
    return await this.send('GET', x.consent(await this.begin(fields)));
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async viewer() {
    return await viewerOf(
      await store(),
      { cookie: this.cookieHeader(), authorization: null },
      env(),
      Date.now(),
    );
  }
}

/** Where an answer leads, without our own origin. */
export const landing = (response: Response) => (response.headers.get('location') ?? '').replace(app, '');
export const count = async (table: 'sessions' | 'x_tokens' | 'users' | 'sign_in_flows') =>
  (await (await store()).selectFrom(table).selectAll().execute()).length;

export async function startWorld(handlers: Routes): Promise<void> {
  routes = handlers;
  await x.start();
  testStore = await createTestStore();
}

/** Nobody has ever signed in, and X is well. */
export async function resetWorld(): Promise<void> {
  configure();
  const db = await store();
  for (const table of ['sessions', 'x_tokens', 'users', 'sign_in_flows', 'access_entries'] as const) {
    await db.deleteFrom(table).execute();
  }
  x.calls.length = 0;
  x.faults.clear();
  x.accessTokens.clear();
  x.refreshTokens.clear();
  x.person = { id: '1001', username: 'Alice', name: 'Alice A.' };
}

export async function stopWorld(): Promise<void> {
  await closeStore();
  await x.stop();
  globalThis.spaceboardEnv = undefined;
  await testStore?.remove();
}
