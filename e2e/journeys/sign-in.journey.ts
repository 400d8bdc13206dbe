import { expectSignedOut, expectSignInProblem, statusWithSession } from '../fixtures/session';
import { answerConsent, goToConsent, sessionCookie, sessionOf, signIn, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';

test('signs in with X and asks for exactly the scopes it needs', async ({ page, sandbox }) => {
  await goToConsent(page);
  expect(new URL(page.url()).searchParams.get('scope')).toBe('tweet.read users.read space.read');
  expect(new URL(page.url()).searchParams.get('code_challenge_method')).toBe('S256');
  await answerConsent(page, 'Allow');
  await expect(page.getByRole('heading', { name: 'Whom do you watch?' })).toBeVisible();
  const [person] = (await sandbox.state()).signInPeople;
  expect(await sandbox.tokensOf(person?.id ?? '')).toEqual({ accessTokens: 1, refreshTokens: 0 });
});

test('reaches a full board in three interactions from the landing page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with X' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('link', { name: /Launch partners/ }).click();
  // Spaces have headings too, and titles that begin so.
  await expect(page.getByRole('heading', { name: /^Live/, level: 2 })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Scheduled/, level: 2 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Join/ }).first()).toBeVisible();
});

test('keeps the session in a cookie that scripts cannot read', async ({ page }) => {
  await signIn(page);
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === sessionCookie);
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: '127.0.0.1' });
  expect(session?.value).toMatch(/^[\w-]{43}$/);
  // Nothing of the sign-in is left behind.
  expect(cookies.map(({ name }) => name).filter((name) => /state|verifier|csrf|callback/.test(name))).toEqual(
    [],
  );
});

test('asks for a lasting connection only when told to keep it', async ({ page, sandbox }) => {
  const [person] = (await sandbox.state()).signInPeople;
  await signIn(page, { keep: true });
  expect(await sandbox.tokensOf(person?.id ?? '')).toEqual({ accessTokens: 1, refreshTokens: 1 });
});

test('says what happened when access is denied, and lets one try again', async ({ page, sandbox }) => {
  await goToConsent(page);
  await answerConsent(page, 'Deny');
  await expectSignInProblem(page, 'denied', 'You did not allow access');
  expect(await sandbox.calls('/2/oauth2/token')).toEqual([]);
  await page.getByRole('button', { name: /^Sign in with X/ }).click();
  await answerConsent(page, 'Allow');
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
});

test('gives a new session at every sign-in and ends the old one', async ({ page, house }) => {
  await signIn(page);
  const first = (await sessionOf(page)) ?? '';
  expect(await statusWithSession(house, first)).toBe(200);
  // A second sign-in in the same browser, as the "Reconnect" button does it.
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/api/auth/signin/x';
    document.body.append(form);
    form.submit();
  });
  await answerConsent(page, 'Allow');
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  expect(await sessionOf(page)).not.toBe(first);
  expect(await statusWithSession(house, first)).toBe(401);
});

test('signs out: the token is revoked at X and a stolen cookie is dead', async ({ page, house, sandbox }) => {
  const [person] = (await sandbox.state()).signInPeople;
  const id = person?.id ?? '';
  await signIn(page, { keep: true });
  const stolen = (await sessionOf(page)) ?? '';
  expect(await statusWithSession(house, stolen)).toBe(200);
  await signOut(page);
  // “Back” asks the server again, which knows nobody.
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Sign in with X/ }).first()).toBeVisible();
  expect(await statusWithSession(house, stolen)).toBe(401);
  await expect.poll(() => sandbox.tokensOf(id)).toEqual({ accessTokens: 0, refreshTokens: 0 });
  await expectSignedOut(page);
});
