import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  app,
  Browser,
  count,
  landing,
  resetWorld,
  sessionCookie,
  startWorld,
  stopWorld,
  x,
} from '@/lib/auth/sign-in-world';
import { viewerOf } from '@/lib/auth/viewer';
import { store } from '@/lib/db/connection';
import { env } from '@/lib/env';
import { hearAllOutput } from '@/lib/logging/test-log';
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from './route';

const handlers = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT };

beforeAll(() => startWorld(handlers));
afterAll(stopWorld);
beforeEach(resetWorld);
const output = hearAllOutput();

describe('sign-out', () => {
  it('kills the session, revokes both tokens at X, deletes them and clears the cookie', async () => {
    const browser = new Browser();
    await browser.signIn({ keep: '1' });
    const stolen = browser.cookieHeader();
    const response = await browser.send('POST', '/api/auth/signout');
    expect([response.status, landing(response)]).toEqual([303, '/']);
    expect(browser.cookies.size).toBe(0);
    expect(
      await viewerOf(await store(), { cookie: stolen, authorization: null }, env(), Date.now()),
    ).toBeNull();
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
    return await handlers[method](request, { params: Promise.resolve({ nextauth: path.split('/') }) });
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
    // Its state is another's than the cookie says, which next-auth would quote.
    const other = new Browser();
    const strayed = x.consent(await other.begin({ keep: '1' }));
    await other.begin({ keep: '1' });
    await other.send('GET', strayed);
    const browser = new Browser();
    const back = x.consent(await browser.begin({ keep: '1' }));
    const kept = [...browser.cookies.values(), back.searchParams.get('code'), back.searchParams.get('state')];
    await browser.send('GET', back);
    await browser.send('GET', back);
    const verifier = x.callsTo('/2/oauth2/token')[0]?.form.get('code_verifier');
    const secrets = [
      ...kept,
      ...other.cookies.values(),
      strayed.searchParams.get('code'),
      strayed.searchParams.get('state'),
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
