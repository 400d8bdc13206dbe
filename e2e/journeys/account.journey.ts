import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectCount } from '../fixtures/board';
import { sessionOf, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

/** Told apart from any number in a file. */
const olga = { id: '7700123456789012', username: 'olga_owns', name: 'Olga Owns' };

test.beforeEach(async ({ sandbox }) => {
  const { users, ...rest } = smallWorld();
  await sandbox.setWorld({ ...rest, users: [...users, olga] });
});

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account', exact: true })).toBeVisible();
}

test('somebody ends the session of another browser, whose page says so; a token works until it is revoked', async ({
  page,
  newPerson,
  request,
  complaints,
}) => {
  complaints.expectInBrowser(/status of 401 .*\/api\/spaces/);
  const other = await newPerson();
  await signIn(other, { as: people.viewer.username, from: smallBoard });
  await expectCount(other, 'Live', 1);
  await signIn(page, { as: people.viewer.username });
  await openAccount(page);
  await expect(page.getByText('this one')).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(other.getByText('You are signed out.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign out/ })).toHaveCount(0);

  await page.getByRole('textbox', { name: 'What it is for' }).fill('Nightly report');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const secret = (await page.getByText(/^sb_[\w-]{43}$/).textContent()) ?? '';
  const ask = async () => {
    const answer = await request.get('/api/watchlists', { headers: { authorization: `Bearer ${secret}` } });
    return answer.status();
  };
  expect(await ask()).toBe(200);
  await page.getByRole('button', { name: 'Revoke Nightly report' }).click();
  await expect(page.getByRole('button', { name: 'Revoke Nightly report' })).toBeHidden();
  expect(await ask()).toBe(401);
});

test('a deleted account leaves nothing in the store, and no token at X', async ({
  page,
  house,
  sandbox,
  request,
}) => {
  await signIn(page, { as: olga.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const headers = { origin: house.appOrigin };
  const data = { name: 'Launch partners', creators: [{ id: people.host.id }] };
  expect((await page.request.post('/api/watchlists', { headers, data })).status()).toBe(201);
  const session = (await sessionOf(page)) ?? '';
  await openAccount(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Launch partners');
  await page.getByRole('button', { name: /^Delete my account/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account' });
  await expect(dialog.getByText('is deleted')).toBeVisible();
  const last = dialog.getByRole('button', { name: 'Delete for good' });
  await expect(last).toBeDisabled();
  await dialog.getByRole('textbox', { name: `Type @${olga.username} to confirm` }).fill(olga.username);
  await last.click();
  await expect(page.getByText('Your account here is deleted.')).toBeVisible();
  await expect(page.getByText('X was told to forget the connection')).toBeVisible();
  expect(await sandbox.tokensOf(olga.id)).toEqual({ accessTokens: 0, refreshTokens: 0 });
  const cookie = `spaceboard.session=${session}`;
  expect((await request.get('/api/watchlists', { headers: { cookie } })).status()).toBe(401);
  for (const name of readdirSync(house.dataDir)) {
    expect(readFileSync(join(house.dataDir, name)).includes(olga.id), name).toBe(false);
  }
});
