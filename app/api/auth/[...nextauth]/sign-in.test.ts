import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessTokenFor } from '@/lib/auth/access-token';
import { hostilePlaces } from '@/lib/auth/hostile-places';
import {
  app,
  Browser,
  board,
  configure,
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
import * as route from './route';

beforeAll(() => startWorld(route));
afterAll(stopWorld);
beforeEach(async () => {
  await resetWorld();
});

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

  it('proves itself by a verifier as long as it has to be, another one each time', async () => {
    await new Browser().signIn();
    await new Browser().signIn();
    const verifiers = x.callsTo('/2/oauth2/token').map(({ form }) => form.get('code_verifier') ?? '');
    for (const verifier of verifiers) expect(verifier).toMatch(/^[\w.~-]{43,128}$/);
    expect(new Set(verifiers).size).toBe(2);
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

  it('returns to a page of ours instead of a hostile place, without an answer of 500', async () => {
    const ends = new Set<string>();
    // A whole sign-in takes its time; own-path.test.ts reads every one of them.
    const some = hostilePlaces.filter((place, index) => index % 7 === 0 || Array.isArray(place));
    for (const place of some) {
      const response = await new Browser().signIn({ returnTo: String(place) });
      expect(response.status, String(place)).toBe(303);
      ends.add(landing(response));
    }
    // One of them asks for a page of ours after all, in words.
    expect([...ends].sort()).toEqual(['/', '/board']);
  });

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
    expect(
      await viewerOf(
        await store(),
        { cookie: `${sessionCookie}=${before}`, authorization: null },
        env(),
        Date.now(),
      ),
    ).toBeNull();
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
