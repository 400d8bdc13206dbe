import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessTokenFor } from '@/lib/auth/access-token';
import { ForeignX } from '@/lib/auth/foreign-x';
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
} from '@/lib/auth/sign-in-world';
import { store } from '@/lib/db/connection';
import * as route from './route';

const foreign = new ForeignX();
const atForeign = (extra: Record<string, string> = {}) =>
  configure({ X_AUTH_ORIGIN: foreign.origin, X_API_ORIGIN: foreign.origin, ...extra });

beforeAll(async () => {
  // It warns of its own development pages and keys.
  for (const name of ['warn', 'info', 'log'] as const) vi.spyOn(console, name).mockImplementation(() => {});
  await startWorld(route);
  await foreign.start(`${app}/api/auth/callback/x`);
});
afterAll(async () => {
  await foreign.stop();
  await stopWorld();
});
beforeEach(async () => {
  await resetWorld();
  atForeign();
});

async function signIn(browser: Browser, fields?: Record<string, string>): Promise<Response> {
  return await browser.send('GET', await foreign.consent(await browser.begin(fields)));
}

describe('sign-in at a server that is not ours', () => {
  it('is taken by it, PKCE and all, and lands where it began', async () => {
    const browser = new Browser();
    const response = await signIn(browser);
    expect([response.status, landing(response)]).toEqual([303, board]);
    expect(await browser.viewer()).toMatchObject({ id: '1001', handle: 'Alice', connection: 'connected' });
  });

  it('refreshes with the refresh token it gave', async () => {
    await signIn(new Browser(), { keep: '1' });
    const before = await accessTokenFor('1001');
    await (await store()).updateTable('x_tokens').set({ expires_at: 1 }).execute();
    const after = await accessTokenFor('1001');
    expect([before.ok, after.ok]).toEqual([true, true]);
    expect(after).not.toEqual(before);
  });

  it('follows it when it says who it is', async () => {
    atForeign({ X_ISSUER: foreign.origin });
    expect(landing(await signIn(new Browser()))).toBe(board);
  });

  it('does not follow it when another one was expected', async () => {
    atForeign({ X_ISSUER: 'https://x.com' });
    const browser = new Browser();
    expect(landing(await signIn(browser))).not.toBe(board);
    expect([await browser.viewer(), await count('x_tokens')]).toEqual([null, 0]);
  });

  it('gets nothing for a code whose verifier is another’s', async () => {
    const [mine, theirs] = [new Browser(), new Browser()];
    const ofTheirs = await foreign.consent(await theirs.begin());
    const ofMine = await foreign.consent(await mine.begin());
    ofMine.searchParams.set('code', ofTheirs.searchParams.get('code') ?? '');
    await mine.send('GET', ofMine);
    expect([await mine.viewer(), await count('sessions')]).toEqual([null, 0]);
  });

  it('cannot use a callback twice', async () => {
    const browser = new Browser();
    const callback = await foreign.consent(await browser.begin());
    await browser.send('GET', callback);
    const again = new Browser();
    await again.send('GET', callback);
    expect([await again.viewer(), await count('sessions')]).toEqual([null, 1]);
  });
});
