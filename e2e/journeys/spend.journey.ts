import type { Page } from '@playwright/test';
import { creatorsPath } from '../fixtures/sandbox-control';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const settingsNotFound = /status of 404 .*\/settings\)$/;
const administrator = { ADMIN_USERS: people.viewer.username };

async function expectNothingHere(page: Page): Promise<void> {
  const response = await page.goto('/settings');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address.' })).toBeVisible();
  await expect(page).toHaveTitle(/^Nothing here/);
  expect(await page.content()).not.toMatch(/spend|budget/i);
}

test.describe('for who runs the server', () => {
  test.use({ settings: administrator });

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
