import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessTokenFor } from '@/lib/auth/access-token';
import { FakeX } from '@/lib/auth/fake-x';
import { viewerOf } from '@/lib/auth/viewer';
import { closeStore, store } from '@/lib/db/connection';
import { env, parseEnv } from '@/lib/env';
import * as route from './route';

const app = 'https://spaceboard.example';
const sessionCookie = '__Host-spaceboard.session';
const board = '/board?creators=nasa,2244994945';
const x = new FakeX();
const output: string[] = [];
let dataDir = '';

function configure(extra: Record<string, string> = {}): void {
  globalThis.spaceboardEnv = parseEnv({
    NEXTAUTH_URL: app,
    NEXTAUTH_SECRET: 'a secret of more than thirty-two characters',
    TOKEN_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    X_CLIENT_ID: 'client',
    X_AUTH_ORIGIN: x.origin,
    X_API_ORIGIN: x.origin,
    ALLOWED_USERS: '*',
    DATA_DIR: dataDir,
    ...extra,
  });
}

/** A browser: keeps cookies by name, follows nothing. */
class Browser {
  readonly cookies = new Map<string, string>();

  async send(method: 'GET' | 'POST', url: string | URL, init: { body?: string; headers?: HeadersInit } = {}) {
    const target = new URL(url, app);
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has('cookie')) {
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    if (method === 'POST') {
      if (!headers.has('origin')) headers.set('origin', app);
      headers.set('content-type', 'application/x-www-form-urlencoded');
    }
    const segments = target.pathname.replace('/api/auth/', '').split('/').map(decodeURIComponent);
    const request = new Request(target, { method, headers, body: init.body });
    const response = await route[method](request, { params: Promise.resolve({ nextauth: segments }) });
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
    return await viewerOf(await store(), this.cookieHeader(), env(), Date.now());
  }
}

const landing = (response: Response) => (response.headers.get('location') ?? '').replace(app, '');
const count = async (table: 'sessions' | 'x_tokens' | 'users' | 'sign_in_flows') =>
  (await (await store()).selectFrom(table).selectAll().execute()).length;

beforeAll(async () => {
  await x.start();
  dataDir = await mkdtemp(join(tmpdir(), 'spaceboard-auth-'));
});
afterAll(async () => {
  await closeStore();
  await x.stop();
  globalThis.spaceboardEnv = undefined;
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
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
  output.length = 0;
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void output.push(words.join(' ')));
  }
});
afterEach(() => vi.restoreAllMocks());

describe('sign-in with X', () => {
  it('asks for exactly the reading scopes, with S256 and the pinned redirect URI', async () => {
    const asked = new URL(await new Browser().begin());
    expect(asked.origin + asked.pathname).toBe(`${x.origin}/i/oauth2/authorize`);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'client',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      redirect_uri: `${app}/api/auth/callback/x`,
      response_type: 'code',
      scope: 'tweet.read users.read space.read',
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('lands where it began, as the person who consented', async () => {
    const browser = new Browser();
    const response = await browser.signIn();
    expect([response.status, landing(response)]).toEqual([303, board]);
    expect(await browser.viewer()).toMatchObject({ id: '1001', handle: 'Alice', connection: 'connected' });
    expect(await accessTokenFor('1001')).toMatchObject({ ok: true });
    expect([...browser.cookies.keys()]).toEqual([sessionCookie]);
  });

  it('names a public client in the body and a confidential one in a form-encoded Basic header', async () => {
    await new Browser().signIn();
    configure({ X_CLIENT_ID: 'cli:ent', X_CLIENT_SECRET: 's+c ret' });
    await new Browser().signIn();
    const [open, secret] = x.callsTo('/2/oauth2/token');
    expect([open?.form.get('client_id'), open?.authorization]).toEqual(['client', undefined]);
    const basic = Buffer.from('cli%3Aent:s%2Bc+ret').toString('base64');
    expect(secret?.authorization).toBe(`Basic ${basic}`);
    expect([secret?.form.has('client_id'), secret?.form.has('client_secret')]).toEqual([false, false]);
  });

  it('keeps a refresh token only for those who asked to stay connected', async () => {
    const browser = new Browser();
    expect(new URL(await browser.begin({ keep: '1' })).searchParams.get('scope')).toContain('offline.access');
    await browser.signIn({ keep: '1' });
    await new Browser().signIn();
    const rows = await (await store()).selectFrom('x_tokens').selectAll().execute();
    expect(rows.map((row) => row.refresh_token)).toEqual([null]);
    await browser.signIn({ keep: '1' });
    const [kept] = await (await store()).selectFrom('x_tokens').selectAll().execute();
    expect(kept?.refresh_token).toMatch(/^v1\./);
  });

  it('carries a board of 200 creators through', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => String(1_000_000_000_000_000_000n + BigInt(i)));
    const returnTo = `/board?creators=${ids.join(',')}`;
    expect(landing(await new Browser().signIn({ returnTo }))).toBe(returnTo);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '\n', ''])(
    'returns to the start page instead of %j',
    async (returnTo) => expect(landing(await new Browser().signIn({ returnTo }))).toBe('/'),
  );

  it('ignores a doubled place to return to', async () => {
    const browser = new Browser();
    const begun = await browser.send('POST', '/api/auth/signin/x', {
      body: 'returnTo=/board&returnTo=/people/1',
    });
    const response = await browser.send('GET', x.consent(begun.headers.get('location') ?? ''));
    expect(landing(response)).toBe('/');
  });

  it('lets no query override client, scope, redirect URI or challenge', async () => {
    const query =
      '?client_id=evil&scope=tweet.write&redirect_uri=https://evil.example&code_challenge=x&code_challenge_method=plain&callbackUrl=//evil';
    const asked = new URL(await new Browser().begin({ returnTo: '/', scope: 'tweet.write' }, query))
      .searchParams;
    expect(asked.get('client_id')).toBe('client');
    expect(asked.get('scope')).toBe('tweet.read users.read space.read');
    expect(asked.get('redirect_uri')).toBe(`${app}/api/auth/callback/x`);
    expect(asked.get('code_challenge_method')).toBe('S256');
  });

  it('takes its origin from no header', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil',
    };
    const response = await new Browser().send('POST', '/api/auth/signin/x', { body: 'keep=1', headers });
    const asked = new URL(response.headers.get('location') ?? '').searchParams;
    expect(asked.get('redirect_uri')).toBe(`${app}/api/auth/callback/x`);
  });

  it('gives every cookie the flags and prefix of an https site', async () => {
    const browser = new Browser();
    const begun = await browser.send('POST', '/api/auth/signin/x', { body: '' });
    const done = await browser.send('GET', x.consent(begun.headers.get('location') ?? ''));
    const lines = [begun, done].flatMap((response) => response.headers.getSetCookie());
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(
      [
        ...['session', 'state', 'state', 'verifier', 'verifier'].map((name) => `__Host-spaceboard.${name}`),
      ].sort(),
    );
    for (const line of lines) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; Secure/);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).not.toMatch(/domain/i);
    }
  });

  it('is never kept by a cache', async () => {
    const browser = new Browser();
    const answers = [
      await browser.send('POST', '/api/auth/signin/x', { body: '' }),
      await browser.signIn(),
      await browser.send('GET', '/api/auth/callback/x?state=none'),
      await browser.send('GET', '/api/auth/session'),
      await browser.send('POST', '/api/auth/signout'),
    ];
    expect(answers.map((answer) => answer.headers.get('cache-control'))).toEqual(
      answers.map(() => 'private, no-store'),
    );
  });
});

describe('a new session', () => {
  it('replaces the one presented, which is dead from then on', async () => {
    const browser = new Browser();
    await browser.signIn();
    const before = browser.cookies.get(sessionCookie);
    await browser.signIn();
    expect(browser.cookies.get(sessionCookie)).not.toBe(before);
    expect(await viewerOf(await store(), `${sessionCookie}=${before}`, env(), Date.now())).toBeNull();
    expect(await browser.viewer()).not.toBeNull();
    expect(await count('sessions')).toBe(1);
  });

  it('never takes over a token that was planted', async () => {
    const browser = new Browser();
    browser.cookies.set(sessionCookie, 'A'.repeat(43));
    await browser.signIn();
    expect(browser.cookies.get(sessionCookie)).not.toBe('A'.repeat(43));
  });

  it('belongs to who consented, whoever was signed in; accounts are never linked', async () => {
    const browser = new Browser();
    await browser.signIn();
    x.person = { id: '2002', username: 'Bob', name: 'Bob' };
    await browser.signIn();
    expect(await browser.viewer()).toMatchObject({ id: '2002', handle: 'Bob' });
    expect([await count('users'), await count('x_tokens')]).toEqual([2, 1]);
  });
});

describe('a callback that is not the end of this flow', () => {
  const cases: [string, (browser: Browser, back: URL) => Promise<Response>][] = [
    ['without a state', (browser, back) => (back.searchParams.delete('state'), browser.send('GET', back))],
    [
      'with an altered state',
      (browser, back) => (back.searchParams.set('state', 'A'.repeat(43)), browser.send('GET', back)),
    ],
    ['in a browser without the cookies of the flow', (_, back) => new Browser().send('GET', back)],
    [
      'with a doubled state',
      (browser, back) => (back.searchParams.append('state', 'x'), browser.send('GET', back)),
    ],
    [
      'with a doubled code',
      (browser, back) => (back.searchParams.append('code', 'x'), browser.send('GET', back)),
    ],
    [
      'with a state given as an array',
      (browser, back) => browser.send('GET', `${back}`.replace('state=', 'state[]=')),
    ],
    ['without a code', (browser, back) => (back.searchParams.delete('code'), browser.send('GET', back))],
    [
      'with an access token instead of a code',
      (browser, back) => {
        back.searchParams.delete('code');
        back.searchParams.set('access_token', 'planted');
        back.searchParams.set('token_type', 'bearer');
        return browser.send('GET', back);
      },
    ],
    [
      'with two state cookies',
      (browser, back) => {
        const cookie = `${browser.cookieHeader()}; __Host-spaceboard.state=other`;
        return browser.send('GET', back, { headers: { cookie } });
      },
    ],
    [
      'with the cookies of another flow',
      async (_, back) => {
        const other = new Browser();
        await other.begin();
        return await other.send('GET', back);
      },
    ],
  ];

  it.each(cases)('%s is refused without asking X for a token', async (_, arrive) => {
    const browser = new Browser();
    const response = await arrive(browser, x.consent(await browser.begin()));
    expect(landing(response)).toMatch(/^\/sign-in\?problem=state/);
    expect(x.callsTo('/2/oauth2/token')).toEqual([]);
    expect([await count('sessions'), await count('users'), await count('x_tokens')]).toEqual([0, 0, 0]);
  });

  it('and is a replay makes no second session', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    const flowCookies = browser.cookieHeader();
    await browser.send('GET', back);
    const again = await new Browser().send('GET', back, { headers: { cookie: flowCookies } });
    expect(landing(again)).toBe('/sign-in?problem=state');
    expect([await count('sessions'), x.callsTo('/2/oauth2/token').length]).toEqual([1, 1]);
  });

  it('and brings a fresh code for a used state makes no second session', async () => {
    const browser = new Browser();
    const authorizeUrl = await browser.begin();
    const flowCookies = browser.cookieHeader();
    await browser.send('GET', x.consent(authorizeUrl));
    const again = await new Browser().send('GET', x.consent(authorizeUrl), {
      headers: { cookie: flowCookies },
    });
    expect(landing(again)).toBe('/sign-in?problem=state');
    expect([await count('sessions'), x.callsTo('/2/oauth2/token').length]).toEqual([1, 1]);
  });

  it('and comes forty times at once signs in once', async () => {
    const browser = new Browser();
    const authorizeUrl = await browser.begin();
    const cookie = browser.cookieHeader();
    const arrive = () => new Browser().send('GET', x.consent(authorizeUrl), { headers: { cookie } });
    const landings = (await Promise.all(Array.from({ length: 40 }, arrive))).map(landing);
    expect(landings.filter((path) => path === board)).toHaveLength(1);
    expect(await count('sessions')).toBe(1);
  });

  it("and brings another person's code is refused by the verifier", async () => {
    const [victim, attacker] = [new Browser(), new Browser()];
    const back = x.consent(await victim.begin());
    const foreign = x.consent(await attacker.begin());
    back.searchParams.set('code', foreign.searchParams.get('code') ?? '');
    expect(landing(await victim.send('GET', back))).toMatch(/problem=expired/);
    expect(await count('sessions')).toBe(0);
  });

  it('and comes after a quarter of an hour is refused', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    await (await store())
      .updateTable('sign_in_flows')
      .set({ expires_at: Date.now() - 1 })
      .execute();
    expect(landing(await browser.send('GET', back))).toMatch(/problem=state/);
    expect(x.callsTo('/2/oauth2/token')).toEqual([]);
  });

  it.each([
    ['https://evil.example', 'state'],
    ['https://x.example', null],
  ])('with issuer %s where one is configured', async (issuer, problem) => {
    configure({ X_ISSUER: 'https://x.example' });
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    back.searchParams.set('iss', issuer);
    const path = landing(await browser.send('GET', back));
    expect(new URL(path, app).searchParams.get('problem')).toBe(problem);
    expect(await count('sessions')).toBe(problem ? 0 : 1);
  });

  it('may carry an issuer nobody configured', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    back.searchParams.set('iss', 'https://x.com');
    expect(landing(await browser.send('GET', back))).toBe(board);
  });
});

describe('a sign-in that X or the list ends', () => {
  const failed = (problem: string) => `/sign-in?${new URLSearchParams({ problem, returnTo: board })}`;

  it('says that consent was denied, keeps the place, and burns the flow', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    const code = back.searchParams.get('code') ?? '';
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(landing(await browser.send('GET', back))).toBe(failed('denied'));
    back.searchParams.delete('error');
    back.searchParams.set('code', code);
    expect(landing(await browser.send('GET', back))).toMatch(/problem=state/);
    expect(await count('sessions')).toBe(0);
  });

  it('reflects and logs nothing of what an error says', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    back.searchParams.set('error', 'evil\r\nset-cookie: a=b<script>');
    back.searchParams.set('error_description', '<img src=x onerror=alert(1)>\n[auth] forged');
    const response = await browser.send('GET', back);
    expect(landing(response)).toBe(failed('refused'));
    expect(JSON.stringify([...response.headers, await response.text(), output])).not.toMatch(
      /evil|script|img|forged/,
    );
  });

  it.each([
    [{ status: 500, body: '<html>oops</html>' }, 'x-unavailable'],
    [{ status: 503, body: '{}' }, 'x-unavailable'],
    [{ status: 429, body: '{"title":"Too Many Requests"}' }, 'x-unavailable'],
    [{ status: 401, body: '{"error":"unauthorized_client"}' }, 'refused'],
    [{ status: 400, body: '{"error":"invalid_request"}' }, 'expired'],
    [{ status: 302, body: '' }, 'x-unavailable'],
    [{ status: 200, body: 'not json' }, 'x-unavailable'],
    [{ status: 200, body: '{"token_type":"bearer"}' }, 'x-unavailable'],
  ] as const)('says what the token endpoint did: %j', async (fault, problem) => {
    x.faults.set('/2/oauth2/token', fault);
    expect(landing(await new Browser().signIn())).toBe(failed(problem));
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
    expect(x.callsTo('/2/oauth2/token')).toHaveLength(1);
  });

  it.each(['hang', 'drip'] as const)(
    'gives up on a token endpoint that does: %s',
    { timeout: 15_000 },
    async (fault) => {
      x.faults.set('/2/oauth2/token', fault);
      expect(landing(await new Browser().signIn())).toBe(failed('x-unavailable'));
      expect(await count('sessions')).toBe(0);
    },
  );

  it('says that X is down when nobody listens', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    const gone = await new FakeX().start();
    configure({ X_AUTH_ORIGIN: gone.origin, X_API_ORIGIN: gone.origin });
    await gone.stop();
    expect(landing(await browser.send('GET', back))).toBe(failed('x-unavailable'));
  });

  it.each([
    { status: 500, body: '{}' },
    { status: 403, body: '{"title":"Forbidden","status":403}' },
    { status: 200, body: '{"data":{"id":"not-an-id"}}' },
  ])('says that the profile is missing, and gives the tokens back: %j', async (fault) => {
    x.faults.set('/2/users/me', fault);
    expect(landing(await new Browser().signIn({ returnTo: board, keep: '1' }))).toBe(
      failed('profile-unavailable'),
    );
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
    expect(x.callsTo('/2/oauth2/revoke')).toHaveLength(2);
  });

  it('turns away who is not on the list, and keeps nothing of them', async () => {
    configure({ ALLOWED_USERS: 'somebody,1002' });
    expect(landing(await new Browser().signIn())).toBe(failed('not-allowed'));
    expect([await count('sessions'), await count('users'), await count('x_tokens')]).toEqual([0, 0, 0]);
    expect(x.callsTo('/2/oauth2/revoke')).toHaveLength(1);
  });

  it('fails closed when the store fails', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin());
    await (await store()).schema.alterTable('x_tokens').renameTo('x_tokens_away').execute();
    const response = await browser.send('GET', back);
    await (await store()).schema.alterTable('x_tokens_away').renameTo('x_tokens').execute();
    expect(landing(response)).toBe(failed('unknown'));
    expect(await count('sessions')).toBe(0);
  });
});

describe('the allow-list', () => {
  it('keeps a handle to the person who first signed in under it', async () => {
    configure({ ALLOWED_USERS: '@alice', ADMIN_USERS: 'ALICE' });
    const alice = new Browser();
    await alice.signIn();
    expect(await alice.viewer()).toMatchObject({ isAdmin: true });
    x.person = { id: '6666', username: 'alice', name: 'Not Alice' };
    expect(landing(await new Browser().signIn())).toMatch(/problem=not-allowed/);
    x.person = { id: '1001', username: 'alice_renamed', name: 'Alice' };
    expect(landing(await alice.signIn())).toBe(board);
    expect(await alice.viewer()).toMatchObject({ handle: 'alice_renamed', isAdmin: true });
  });

  it('is read anew with every session: a name removed is out at once', async () => {
    configure({ ALLOWED_USERS: '1001' });
    const browser = new Browser();
    await browser.signIn();
    expect(await browser.viewer()).not.toBeNull();
    configure({ ALLOWED_USERS: '1002' });
    expect(await browser.viewer()).toBeNull();
  });
});

describe('sign-out', () => {
  it('kills the session, revokes both tokens at X, deletes them and clears the cookie', async () => {
    const browser = new Browser();
    await browser.signIn({ keep: '1' });
    const stolen = browser.cookieHeader();
    const response = await browser.send('POST', '/api/auth/signout');
    expect([response.status, landing(response)]).toEqual([303, '/']);
    expect(browser.cookies.size).toBe(0);
    expect(await viewerOf(await store(), stolen, env(), Date.now())).toBeNull();
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
    expect([x.accessTokens.size, x.refreshTokens.size]).toEqual([0, 0]);
  });

  it('leaves the tokens while another session of the person lives', async () => {
    const [one, two] = [new Browser(), new Browser()];
    await one.signIn();
    await two.signIn();
    await one.send('POST', '/api/auth/signout');
    expect(await count('x_tokens')).toBe(1);
    expect(await two.viewer()).toMatchObject({ connection: 'connected' });
  });

  it('succeeds when X does not answer', { timeout: 10_000 }, async () => {
    const browser = new Browser();
    await browser.signIn();
    x.faults.set('/2/oauth2/revoke', 'hang');
    expect((await browser.send('POST', '/api/auth/signout')).status).toBe(303);
    expect([await count('sessions'), await count('x_tokens')]).toEqual([0, 0]);
  });
});

describe('the door in front', () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
  const ask = async (
    method: (typeof methods)[number],
    path: string,
    headers: HeadersInit = { origin: app },
  ) => {
    const request = new Request(`${app}/api/auth/${path}`, { method, headers });
    return await route[method](request, { params: Promise.resolve({ nextauth: path.split('/') }) });
  };

  it.each([
    'session',
    'csrf',
    'providers',
    'signin',
    '_log',
    'error',
    'callback',
    'callback/email',
    'signin/x/y',
    '__proto__',
    'constructor',
  ])('has nothing at %s', async (path) => {
    for (const method of methods) expect((await ask(method, path)).status).toBe(404);
  });

  it.each([
    ['signin/x', 'POST'],
    ['callback/x', 'GET'],
    ['signout', 'POST'],
  ])('answers %s to %s alone', async (path, allowed) => {
    for (const method of methods.filter((method) => method !== allowed)) {
      const response = await ask(method, path);
      expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    }
  });

  it.each([
    ['no origin', {}],
    ['a null origin', { origin: 'null' }],
    ['a sibling', { origin: 'https://www.spaceboard.example' }],
    ['plain http', { origin: 'http://spaceboard.example' }],
    ['another port', { origin: `${app}:8443` }],
  ])('refuses sign-in and sign-out from %s', async (_, headers) => {
    expect((await ask('POST', 'signin/x', headers)).status).toBe(403);
    expect((await ask('POST', 'signout', headers)).status).toBe(403);
    expect(await count('sign_in_flows')).toBe(0);
  });

  it('refuses a large form while it streams', async () => {
    const body = `returnTo=/${'x'.repeat(70_000)}`;
    expect((await new Browser().send('POST', '/api/auth/signin/x', { body })).status).toBe(413);
  });

  it('keeps tokens, codes, verifiers, states and cookies out of logs and the store', async () => {
    const browser = new Browser();
    const back = x.consent(await browser.begin({ keep: '1' }));
    const kept = [...browser.cookies.values(), back.searchParams.get('code'), back.searchParams.get('state')];
    await browser.send('GET', back);
    await browser.send('GET', back);
    const verifier = x.callsTo('/2/oauth2/token')[0]?.form.get('code_verifier');
    const secrets = [
      ...kept,
      verifier,
      browser.cookies.get(sessionCookie),
      ...x.accessTokens.keys(),
      ...x.refreshTokens.keys(),
    ];
    const db = await store();
    const tables = ['users', 'sessions', 'sign_in_flows', 'x_tokens'] as const;
    const dump = JSON.stringify(
      await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
    );
    expect(secrets.filter((secret) => !secret || `${dump}${output.join()}`.includes(secret))).toEqual([]);
  });
});
