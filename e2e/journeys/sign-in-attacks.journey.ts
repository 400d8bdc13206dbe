import { allowWithoutGoingBack } from '../fixtures/callback';
import { expectSignedOut, expectSignInProblem, signInEnded } from '../fixtures/session';
import { goToConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';

const stateTitle = 'This sign-in cannot be finished';

test('refuses a callback whose state was changed, without asking X for tokens', async ({
  page,
  house,
  sandbox,
}) => {
  await goToConsent(page);
  const callback = await allowWithoutGoingBack(page, house);
  const state = callback.searchParams.get('state') ?? '';
  callback.searchParams.set('state', `${state.startsWith('a') ? 'b' : 'a'}${state.slice(1)}`);
  await page.goto(callback.href);
  await expectSignInProblem(page, 'state', stateTitle);
  expect(await sandbox.calls('/2/oauth2/token')).toEqual([]);
  await expectSignedOut(page);
});

test('refuses a callback without state', async ({ page, house, sandbox }) => {
  await goToConsent(page);
  const callback = await allowWithoutGoingBack(page, house);
  callback.searchParams.delete('state');
  await page.goto(callback.href);
  await expectSignInProblem(page, 'state', stateTitle);
  expect(await sandbox.calls('/2/oauth2/token')).toEqual([]);
});

test('refuses another browser’s callback (login CSRF)', async ({ page, house, newPerson }) => {
  await goToConsent(page);
  const callback = await allowWithoutGoingBack(page, house);
  const victim = await newPerson();
  await victim.goto(callback.href);
  await expectSignedOut(victim);
});

test('refuses a callback that was used before', async ({ page, house, sandbox }) => {
  await goToConsent(page);
  const callback = await allowWithoutGoingBack(page, house);
  const flowCookies = await page.context().cookies();
  await page.goto(callback.href);
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  await page.context().clearCookies();
  await page.context().addCookies(flowCookies);
  await sandbox.clearCalls();
  await page.goto(callback.href);
  await expectSignInProblem(page, 'state', stateTitle);
  expect(await sandbox.calls('/2/oauth2/token')).toEqual([]);
});

test('refuses a used state with a fresh code', async ({ page, house, sandbox }) => {
  await goToConsent(page);
  const consent = page.url();
  const first = await allowWithoutGoingBack(page, house);
  const flowCookies = await page.context().cookies();
  await page.goto(first.href);
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  await page.context().clearCookies();
  await page.context().addCookies(flowCookies);
  // The very same request at X gives a new code for the same state and challenge.
  await page.goto(consent);
  const second = await allowWithoutGoingBack(page, house);
  expect(second.searchParams.get('state')).toBe(first.searchParams.get('state'));
  expect(second.searchParams.get('code')).not.toBe(first.searchParams.get('code'));
  await sandbox.clearCalls();
  await page.goto(second.href);
  await expectSignInProblem(page, 'state', stateTitle);
  expect(await sandbox.calls('/2/oauth2/token')).toEqual([]);
});

test('refuses another person’s code in this flow', async ({ page, house, newPerson }) => {
  const other = await newPerson();
  await goToConsent(other);
  const foreign = await allowWithoutGoingBack(other, house);
  await goToConsent(page);
  const own = await allowWithoutGoingBack(page, house);
  own.searchParams.set('code', foreign.searchParams.get('code') ?? '');
  await page.goto(own.href);
  await expect(page).toHaveURL(/\/sign-in\?(.*&)?problem=/);
  await expectSignedOut(page);
});

test('reflects nothing that the callback’s address says', async ({ page, house, complaints }) => {
  complaints.expectOnServer(signInEnded('refused'));
  await goToConsent(page);
  const { searchParams } = await allowWithoutGoingBack(page, house);
  const words = encodeURIComponent('<img src=x onerror=alert(1)>Call 555-0100');
  const state = searchParams.get('state') ?? '';
  await page.goto(`/api/auth/callback/x?error=server_error&error_description=${words}&state=${state}`);
  await expect(page).toHaveURL(/\/sign-in\?(.*&)?problem=/);
  expect(await page.content()).not.toContain('555-0100');
  await expectSignedOut(page);
});

test('goes back only to its own pages', async ({ page, house }) => {
  for (const hostile of [
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    '/%09/evil.example',
  ]) {
    await page.context().clearCookies();
    await signIn(page, { from: `/?returnTo=${encodeURIComponent(hostile)}` });
    expect(new URL(page.url()).origin).toBe(house.appOrigin);
  }
});
