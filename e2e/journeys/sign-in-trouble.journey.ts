import { expectSignInProblem, signInEnded } from '../fixtures/session';
import { answerConsent, goToConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';

const troubles = [
  { kind: '503', path: '/2/oauth2/token', problem: 'x-unavailable', title: 'X is not answering' },
  { kind: 'hang', path: '/2/oauth2/token', problem: 'x-unavailable', title: 'X is not answering' },
  { kind: 'html', path: '/2/oauth2/token', problem: 'x-unavailable', title: 'X is not answering' },
  { kind: '503', path: '/2/users/me', problem: 'profile-unavailable', title: 'X did not say who you are' },
  { kind: 'hang', path: '/2/users/me', problem: 'profile-unavailable', title: 'X did not say who you are' },
];

for (const { kind, path, problem, title } of troubles) {
  test(`says so when X answers ${path} with ${kind}, and works once X is back`, async ({
    page,
    sandbox,
    complaints,
  }) => {
    complaints.expectOnServer(signInEnded(problem));
    await sandbox.fault({ kind, match: { path } });
    await goToConsent(page);
    await answerConsent(page, 'Allow');
    await expectSignInProblem(page, problem, title);
    await sandbox.clearFaults();
    await page.getByRole('button', { name: /^Sign in with X/ }).click();
    await answerConsent(page, 'Allow');
    await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  });
}

test.describe('a server for invited people', () => {
  test.use({ settings: { ALLOWED_USERS: 'harbourdesk' } });

  test('lets an invited person in', async ({ page }) => {
    await signIn(page, { as: 'harbourdesk' });
  });

  test('turns somebody else away and spends nothing on them', async ({ page, sandbox, complaints }) => {
    complaints.expectOnServer(signInEnded('not-allowed'));
    await goToConsent(page);
    await answerConsent(page, 'Allow', 'palebluesoc');
    await expectSignInProblem(page, 'not-allowed', 'This server is not open to your account');
    const id = await sandbox.idOf('palebluesoc');
    await expect.poll(() => sandbox.tokensOf(id)).toEqual({ accessTokens: 0, refreshTokens: 0 });
  });

  test('ends the session of somebody no longer on the list', async ({ page, house }) => {
    await signIn(page, { as: 'harbourdesk' });
    await house.restartApp({ ALLOWED_USERS: 'somebody_else' });
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Sign in with X/ }).first()).toBeVisible();
    await house.restartApp({ ALLOWED_USERS: 'harbourdesk' });
  });
});
