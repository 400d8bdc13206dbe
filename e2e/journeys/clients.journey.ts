import { awake } from '../fixtures/awake';
import { card, expectCount } from '../fixtures/board';
import type { House } from '../fixtures/house';
import { creatorsPath } from '../fixtures/sandbox-control';
import { signIn, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

/** Settings as against the real X: a client and both origins named. */
const against = ({ sandbox: { origin } }: House) => ({ X_AUTH_ORIGIN: origin, X_API_ORIGIN: origin });

const clients = [
  { id: 'sandbox-confidential', secret: 'sandbox-confidential-secret' },
  // Characters that must be form-encoded before they go into a Basic header.
  { id: 'sandbox-awkward', secret: 'p+l/us%25:colon & space' },
  { id: 'sandbox-public', secret: '' },
];

for (const { id, secret } of clients) {
  test(`signs in and out as ${id} with ${secret ? `the secret ${secret}` : 'no secret'}`, async ({
    page,
    house,
    sandbox,
  }) => {
    await sandbox.setWorld(smallWorld());
    await house.restartApp({ ...against(house), X_CLIENT_ID: id, X_CLIENT_SECRET: secret });
    await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
    await expectCount(page, 'Live', 1);
    await sandbox.expireTokens(people.viewer.id);
    await expect
      .poll(
        async () =>
          (await sandbox.calls('/2/oauth2/token')).map(({ grantType, status }) => `${grantType} ${status}`),
        { timeout: 25_000 },
      )
      .toEqual(['authorization_code 200', 'refresh_token 200']);
    await signOut(page);
    await expect
      .poll(() => sandbox.tokensOf(people.viewer.id))
      .toEqual({ accessTokens: 0, refreshTokens: 0 });
  });
}

test('says so when X refuses our client, and signs nobody in', async ({ page, house, complaints }) => {
  complaints.expectOnServer(/^sign-in-ended failure=refused$/);
  await house.restartApp({
    ...against(house),
    X_CLIENT_ID: 'sandbox-confidential',
    X_CLIENT_SECRET: 'not the secret',
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with X' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(page).toHaveURL(/problem=refused/);
  await expect(page.getByRole('heading', { name: 'X refused the sign-in' })).toBeVisible();
});

test('spends the app’s own token before anybody’s', async ({ page, house, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await house.restartApp({ X_BEARER_TOKEN: 'sandbox-app-only-bearer' });
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  expect(new Set((await sandbox.calls(creatorsPath)).map(({ owner }) => owner))).toEqual(new Set(['app']));
});

for (const generation of ['2.166', '2.167'] as const) {
  test(`reads the X of ${generation} as the other`, async ({ page, sandbox }) => {
    await sandbox.setGeneration(generation);
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await expectCount(page, 'Live', 1);
    await expectCount(page, 'Scheduled', 1);
    await expect(card(page, 'Harbour at dawn')).toContainText('Ben Cohost');
    await expect(card(page, 'Harbour at dawn')).toContainText('Weather');
    await awake(page);
    await page.getByRole('link', { name: /^Harbour at dawn/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Talks about maps.');
    const statuses = (await sandbox.calls(creatorsPath)).map(({ status }) => status);
    expect(
      statuses.every((status) => status === 200),
      String(statuses),
    ).toBe(true);
  });
}
