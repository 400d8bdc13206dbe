import type { BrowserContext } from '@playwright/test';
import { expectCount } from '../fixtures/board';
import { answerConsent, goToConsent, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { openTlsFront } from '../fixtures/tls-front';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const locked = { secure: true, httpOnly: true, sameSite: 'Lax', path: '/', domain: '127.0.0.1' } as const;

/** Written by the page, which tells in it how its reader reads the time. */
const zoneCookie = '__Host-spaceboard.zone';

async function ownCookies(context: BrowserContext, origin: string) {
  const cookies = await context.cookies(origin);
  return cookies.filter(({ name }) => name.includes('spaceboard.') && name !== zoneCookie);
}

test('behind TLS every cookie of ours is locked to its host, from the first step of a sign-in to its end', async ({
  browser,
  house,
  sandbox,
  complaints,
}) => {
  await sandbox.setWorld(smallWorld());
  await house.restartApp({ NEXTAUTH_URL: house.secureOrigin });
  const close = await openTlsFront(house.securePort, house.port);
  const context = await browser.newContext({ baseURL: house.secureOrigin, ignoreHTTPSErrors: true });
  try {
    complaints.watch(context);
    const page = await context.newPage();
    const answer = await page.request.get('/');
    expect(answer.headers()['strict-transport-security']).toMatch(/max-age=\d{7,}/);

    await goToConsent(page, { from: smallBoard });
    const flow = await ownCookies(context, house.secureOrigin);
    expect(flow.map(({ name }) => name).sort()).toEqual([
      '__Host-spaceboard.state',
      '__Host-spaceboard.verifier',
    ]);
    for (const cookie of flow) expect(cookie).toMatchObject(locked);

    await answerConsent(page, 'Allow', people.viewer.username);
    await expectCount(page, 'Live', 1);
    const [session, ...rest] = await ownCookies(context, house.secureOrigin);
    expect(rest).toEqual([]);
    expect(session).toMatchObject({ ...locked, name: '__Host-spaceboard.session' });
    const zone = (await context.cookies()).find(({ name }) => name === zoneCookie);
    expect(zone).toMatchObject({ ...locked, httpOnly: false, value: expect.stringMatching(/^(12|24):/) });

    // A page of plain http on the same host can plant a cookie, but not one that counts.
    const stranger = await browser.newContext({ baseURL: house.secureOrigin, ignoreHTTPSErrors: true });
    await stranger.addCookies([
      { name: 'spaceboard.session', value: session?.value ?? '', url: house.appOrigin },
    ]);
    const asked = await stranger.request.get(`/api/spaces${new URL(smallBoard, house.appOrigin).search}`);
    expect(asked.status()).toBe(401);
    await stranger.close();

    await signOut(page);
    expect(await ownCookies(context, house.secureOrigin)).toEqual([]);
  } finally {
    await context.close();
    close();
  }
});
