import type { Page } from '@playwright/test';
import { expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

const focusedTitle = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('article')?.getAttribute('aria-labelledby') ?? null);

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('Search and commands').and(page.locator('input'))).toBeFocused();
}

test('who is live, what is next and how to share it: each by keyboard alone', async ({
  page,
  context,
  sandbox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  const { keyboard } = page;

  // Keys are listened to a moment after the first paint.
  await expect(async () => {
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // Now: who is live, with whom.
  await keyboard.press('g');
  await keyboard.press('l');
  expect(await focusedTitle(page)).toBe(`space-${liveSpace.id}`);
  await keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'Harbour at dawn' })).toContainText('Ben Cohost');
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => focusedTitle(page)).toBe(`space-${liveSpace.id}`);

  // Next: what is coming up.
  await keyboard.press('j');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Untitled Space' })).toContainText('Finn Plans');
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // What is typed while the palette loads is in it when it is there.
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/_next/static/chunks/**', (route) => arrival.then(() => route.continue()));
  const before = await focusedTitle(page);
  await openPalette(page);
  await keyboard.type('time zo');
  await expect(page.getByRole('option')).toHaveCount(0);
  arrive();
  await expect(page.getByRole('option', { name: 'Change the time zone' })).toBeVisible();
  await keyboard.type('ne');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toHaveValue('time zone');
  // What it opens gives the focus back to where one was before it.
  await keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await keyboard.press('Escape');
  await expect.poll(() => focusedTitle(page)).toBe(before);

  // Together: one link to the same board.
  await keyboard.press('/');
  await keyboard.type('harbour');
  await expect(page).toHaveURL(/[?&]q=harbour/);
  await openPalette(page);
  await keyboard.type('copy link');
  await keyboard.press('Enter');
  await expect(page.getByText('Link copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  // Out of anybody's way, once switched off.
  await openPalette(page);
  await keyboard.type('shortcuts');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('switch').focus();
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await keyboard.press('?');
  await expect(page.getByRole('switch')).toHaveCount(0);
});
