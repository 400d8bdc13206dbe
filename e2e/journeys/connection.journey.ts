import type { Page } from '@playwright/test';
import { card, expectCount, nextRound } from '../fixtures/board';
import { creatorsPath, type SandboxControl } from '../fixtures/sandbox-control';
import { answerConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, retitled, smallBoard, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

const refreshes = async (sandbox: SandboxControl) =>
  (await sandbox.calls('/2/oauth2/token')).filter(({ grantType }) => grantType === 'refresh_token');

const reconnect = (page: Page) => page.getByRole('button', { name: 'Reconnect' });

test('renews an expired token once and goes on without a word', async ({ page, sandbox }) => {
  await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.clearCalls();
  await sandbox.expireTokens(people.viewer.id);
  await sandbox.put(retitled('Harbour at noon'));
  await expect(card(page, 'Harbour at noon')).toBeVisible(nextRound);
  expect(await refreshes(sandbox)).toHaveLength(1);
  await expect(reconnect(page)).toBeHidden();
  expect(await sandbox.tokensOf(people.viewer.id)).toEqual({ accessTokens: 1, refreshTokens: 1 });
});

test('asks to reconnect when X refuses the renewal, once and not in a loop', async ({
  page,
  house,
  sandbox,
  complaints,
}) => {
  complaints.expectOnServer(/^sign-in-/);
  await signIn(page, { as: people.viewer.username, keep: true, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.clearCalls();
  await sandbox.revokeTokens(people.viewer.id);
  await expect.poll(async () => (await refreshes(sandbox)).length, nextRound).toBe(1);
  await page.reload();
  await expect(page.getByText('X connection ended.')).toBeVisible();
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await sandbox.clearCalls();
  await page.reload();
  await expect(reconnect(page)).toBeVisible();
  expect(await refreshes(sandbox)).toEqual([]);

  await reconnect(page).click();
  await answerConsent(page, 'Allow', people.viewer.username);
  await expect.poll(() => decodeURIComponent(page.url())).toBe(`${house.appOrigin}${smallBoard}`);
  await expect(reconnect(page)).toBeHidden();
  await sandbox.put(retitled('Harbour at noon'));
  await expect(card(page, 'Harbour at noon')).toBeVisible(nextRound);
});

test('keeps the board on what others check when a connection without renewal ends', async ({
  page,
  newPerson,
  sandbox,
}) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.expireTokens(people.viewer.id);
  await expect
    .poll(async () => (await sandbox.calls(creatorsPath)).some(({ status }) => status === 401), nextRound)
    .toBe(true);
  await page.reload();
  await expect(reconnect(page)).toBeVisible(nextRound);
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  const other = await newPerson();
  await signIn(other, { as: people.second.username, from: smallBoard });
  await sandbox.put(retitled('Harbour at noon'));
  await expect(card(page, 'Harbour at noon')).toBeVisible(nextRound);
});
