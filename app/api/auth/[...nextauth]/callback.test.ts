import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  app,
  Browser,
  board,
  configure,
  count,
  landing,
  resetWorld,
  startWorld,
  stopWorld,
  x,
} from '@/lib/auth/sign-in-world';
import { store } from '@/lib/db/connection';
import * as route from './route';

beforeAll(() => startWorld(route));
afterAll(stopWorld);
beforeEach(async () => {
  await resetWorld();
});

/** The address X leads back to, tampered with. */
function changed(back: URL, change: (query: URLSearchParams) => void): URL {
  change(back.searchParams);
  return back;
}

describe('a callback that is not the end of this flow', () => {
  const cases: [string, (browser: Browser, back: URL) => Promise<Response>][] = [
    [
      'without a state',
      (browser, back) =>
        browser.send(
          'GET',
          changed(back, (query) => query.delete('state')),
        ),
    ],
    [
      'with an altered state',
      (browser, back) =>
        browser.send(
          'GET',
          changed(back, (query) => query.set('state', 'A'.repeat(43))),
        ),
    ],
    ['in a browser without the cookies of the flow', (_, back) => new Browser().send('GET', back)],
    [
      'with a doubled state',
      (browser, back) =>
        browser.send(
          'GET',
          changed(back, (query) => query.append('state', 'x')),
        ),
    ],
    [
      'with a doubled code',
      (browser, back) =>
        browser.send(
          'GET',
          changed(back, (query) => query.append('code', 'x')),
        ),
    ],
    [
      'with a state given as an array',
      (browser, back) => browser.send('GET', `${back}`.replace('state=', 'state[]=')),
    ],
    [
      'without a code',
      (browser, back) =>
        browser.send(
          'GET',
          changed(back, (query) => query.delete('code')),
        ),
    ],
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

  it('leaves a sign-in begun later in another tab alone', async () => {
    const browser = new Browser();
    const first = x.consent(await browser.begin());
    const second = x.consent(await browser.begin());
    expect(landing(await browser.send('GET', first))).toMatch(/problem=state/);
    expect(landing(await browser.send('GET', second))).toBe(board);
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
