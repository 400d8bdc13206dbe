import type { Page } from '@playwright/test';
import { card, expectCount, group, nextRound } from '../fixtures/board';
import { creatorsPath } from '../fixtures/sandbox-control';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const settingsNotFound = /status of 404 .*\/settings\)$/;
const administrator = { ADMIN_USERS: people.viewer.username };

/** A row of one of the page's tables, by how it begins. */
const row = (page: Page, table: RegExp, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${name} `) });
const reads = /^Distinct reads/;
const calls = /^Calls left/;

async function expectNothingHere(page: Page): Promise<void> {
  const response = await page.goto('/settings');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address.' })).toBeVisible();
  await expect(page).toHaveTitle(/^Nothing here/);
  expect(await page.content()).not.toMatch(/spend|budget/i);
}

test.describe('for who runs the server', () => {
  test.use({ settings: administrator });

  test('the page of spend counts each Space and each person once', async ({ page, sandbox }) => {
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await expectCount(page, 'Live', 1);
    await expect
      .poll(async () => (await sandbox.calls(creatorsPath)).length, nextRound)
      .toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Spend and budget' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Spend and budget' })).toBeVisible();
    await expect(row(page, reads, 'Spaces')).toHaveText(/^Spaces2\$0\.005\$0\.01$/);
    // Five in the Spaces, the quiet one, and who signed in.
    await expect(row(page, reads, 'People')).toHaveText(/^People7\$0\.010\$0\.07$/);
    await expect(page.getByText('$0.08')).toBeVisible();
    await expect(page.getByText('None is set.')).toBeVisible();
    await expect(row(page, calls, `@${people.viewer.username}`).first()).toContainText('of 300');
    await expect(page.getByText('Nothing. The newest call of every kind was answered.')).toBeVisible();
  });

  test('the page of spend says what X refuses, and since when', async ({ page, sandbox }) => {
    await sandbox.setWorld(smallWorld());
    await sandbox.fault({ kind: '402', match: { path: creatorsPath } });
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await page.goto('/settings');
    const refused = page.getByRole('region', { name: 'Refused at present' });
    await expect(refused).toContainText('What creators have on');
    await expect(refused).toContainText(/since \d\d:\d\d CES?T/);
    await expect(refused).toContainText('out of credits');
  });

  test('nobody else finds the page of spend', async ({ page, sandbox, newPerson, complaints }) => {
    complaints.expectInBrowser(settingsNotFound);
    await sandbox.setWorld(smallWorld());
    await expectNothingHere(page);
    const other = await newPerson();
    await signIn(other, { as: people.second.username });
    await expectNothingHere(other);
    await other.goto('/');
    await other.getByRole('button', { name: /^Account/ }).click();
    await expect(other.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    await expect(other.getByRole('menuitem', { name: 'Spend and budget' })).toBeHidden();
  });
});

test.describe('with a daily cap', () => {
  test.use({ settings: { ...administrator, X_DAILY_READS: '6' } });

  test('calls stop when it is reached, boards stay, and both say so', async ({ page, sandbox }) => {
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await expectCount(page, 'Live', 1);
    const spent = /^Today’s reads are spent\. .*Checks go on at 0[12]:00 CES?T( tomorrow)?\.$/;
    await expect(page.getByText(spent).first()).toBeVisible(nextRound);
    await expect(card(group(page, 'Live'), 'Harbour at dawn')).toBeVisible();
    expect(await sandbox.calls(creatorsPath)).toHaveLength(1);
    await page.goto('/settings');
    await expect(page.getByText('Today’s 6 reads are spent.')).toBeVisible();
    await expect(page.getByText('0 left')).toBeVisible();
  });
});
