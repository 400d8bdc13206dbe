import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { nowhereNotFound } from '../fixtures/watch-console';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, `${where} was looked at`).toBeGreaterThan(5);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, where).toEqual([]);
}

const views = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of views) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({
      viewport: { width, height: 900 },
      colorScheme,
      contextOptions: { reducedMotion: 'reduce' },
      settings: { ADMIN_USERS: people.viewer.username, X_DAILY_READS: '5000' },
    });

    test('no page has a fault that axe finds, and none scrolls sideways', async ({
      page,
      sandbox,
      complaints,
    }) => {
      complaints.expectInBrowser(nowhereNotFound);
      await sandbox.setWorld(smallWorld());
      const look = async (where: string) => {
        await expectNoViolations(page, where);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(excess, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await page.goto('/');
      await look('landing');
      await page.goto('/sign-in?problem=denied');
      await look('sign-in problem');
      await page.goto('/nowhere');
      await look('not found');
      await signIn(page, { as: people.viewer.username });
      await look('start page');
      await page.goto(smallBoard);
      await expect(page.locator('[data-space]').first()).toBeAttached();
      await look('board');
      await page.getByRole('link', { name: /^Harbour at dawn/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('people in a Space');
      await page.goto(`${smallBoard}&view=timeline`);
      await expect(page.getByRole('link', { name: /^Harbour at dawn, by/ })).toBeVisible();
      await look('timeline');
      await page.getByRole('button', { name: /Change the time zone/ }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
      await look('time zones');
      await page.keyboard.press('Escape');
      await page.goto(`${smallBoard}&view=table&lang=iw&ticketed=1`);
      await expect(page.getByRole('table')).toBeVisible();
      await look('table');
      const filters = page.getByRole('button', { name: /^(Filters|Filter by State)/ });
      await filters.filter({ visible: true }).first().click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await look('filters');
      await page.goto('/settings');
      await look('spend and budget');
    });
  });
}

/** Presses Tab until the element with this role and name has the focus. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'checkbox',
  name: RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} ${name}`);
}

test('the whole way from the landing page to signing out works by keyboard alone', async ({
  page,
  sandbox,
}) => {
  await sandbox.put(smallWorld());
  await page.goto('/');
  await tabTo(page, 'button', /^Sign in with X/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /asks for access/ })).toBeVisible();
  await tabTo(page, 'button', /^Allow/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible();
  await tabTo(page, 'textbox', /^Creators to watch/);
  await page.keyboard.type(`@${people.host.username} ${people.quiet.id}`);
  await page.keyboard.press('Enter');
  await expectCount(page, 'Live', 1);
  await tabTo(page, 'link', /^Harbour at dawn/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Harbour at dawn' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: /^Harbour at dawn/ })).toBeFocused();
  await expect(card(page, 'Harbour at dawn').getByRole('link', { name: /^Join/ })).toBeVisible();
  await tabTo(page, 'button', /^Checked/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'How fresh this board is' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'button', /^Account/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  // The menu takes the focus a moment after it shows.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused({ timeout: 250 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Sign in with X/ }).first()).toBeVisible();
});
