import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'libsql';
import { expectNoFaults } from '../fixtures/axe';
import { card, expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { nowhereNotFound } from '../fixtures/watch-console';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

/** Opens one thing to look at: a page, or what lies over one. */
type Surface = readonly [where: string, open: (page: Page) => Promise<unknown>];

const to = (path: string) => async (page: Page) => {
  await page.goto(path);
  await expect(page.locator('main')).toBeVisible();
};
const shown = (role: 'dialog' | 'menu') => async (page: Page) =>
  await expect(page.getByRole(role)).toBeVisible();

const boardAs = (more: string) => async (page: Page) => {
  await to(`${smallBoard}${more}`)(page);
  // What is loaded when first needed is there.
  await expect(page.locator('.skeleton')).toHaveCount(0);
};

/** On the board as it is then. */
const press = (key: string, role: 'dialog' | 'menu') => async (page: Page) => {
  await boardAs('')(page);
  // Keys are listened to a moment after the first paint.
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(page.getByRole(role)).toBeVisible({ timeout: 500 });
  }).toPass();
};

const signedOut: Surface[] = [
  ['landing', to('/')],
  ['sign-in problem', to('/sign-in?problem=denied')],
  ['not found', to('/nowhere')],
  ['offline page', to('/offline')],
];

const pages: Surface[] = [
  ['start page', to('/')],
  ['board without creators', to('/board')],
  ['board', boardAs('')],
  ['compact board with all hidden', boardAs('&density=compact&q=nothing')],
  ['table', boardAs('&view=table')],
  ['timeline', boardAs('&view=timeline')],
  ['timeline of seven days', boardAs('&view=timeline&span=week')],
  ['wallboard', boardAs('&view=wall')],
  ['a Space’s page', to(`/spaces/${liveSpace.id}`)],
  ['a person’s page', to(`/people/${people.host.id}?creators=${people.host.username}`)],
  ['spend and budget', to('/settings')],
  ['account', to('/account')],
];

const floating: Surface[] = [
  [
    'a Space’s sheet',
    async (page) => await boardAs(`&space=${liveSpace.id}`)(page).then(() => shown('dialog')(page)),
  ],
  [
    'a person’s sheet',
    async (page) => await boardAs(`&person=${people.host.id}`)(page).then(() => shown('dialog')(page)),
  ],
  [
    'import',
    async (page) => {
      await boardAs('')(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Add creators' }).click();
      await page.getByRole('button', { name: /^Import many/ }).click();
      await expect(page.getByRole('dialog', { name: 'Import creators' })).toBeVisible();
    },
  ],
  [
    'deleting an account',
    async (page) => {
      await to('/account')(page);
      await page.getByRole('button', { name: /^Delete my account/ }).click();
      await shown('dialog')(page);
    },
  ],
  ['palette', press('Control+k', 'dialog')],
  ['keys', press('?', 'dialog')],
  [
    'time zones',
    async (page) => {
      await boardAs('&view=timeline')(page);
      await page.getByRole('button', { name: /Change the time zone/ }).click();
      await shown('dialog')(page);
    },
  ],
  [
    'how fresh',
    async (page) => {
      await boardAs('')(page);
      await page.getByRole('button', { name: /^Checked/ }).click();
      await shown('dialog')(page);
    },
  ],
  [
    'account menu',
    async (page) => {
      await boardAs('')(page);
      await page.getByRole('button', { name: /^Account/ }).click();
      await shown('menu')(page);
    },
  ],
];

async function expectNoFaultsIn(page: Page, surfaces: readonly Surface[]): Promise<void> {
  for (const [where, open] of surfaces) {
    await open(page);
    await expectNoFaults(page, where);
  }
}

test.describe('in light and dark, at every width', () => {
  // Many pages, six times each: half a minute on a machine with nothing else to do.
  test.describe.configure({ timeout: 150_000 });
  test.use({
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
    await expectNoFaultsIn(page, signedOut);
    await signIn(page, { as: people.viewer.username });
    await expectNoFaultsIn(page, pages);
  });

  test('nothing that lies over a page has a fault that axe finds', async ({ page, sandbox }) => {
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username });
    await expectNoFaultsIn(page, floating);
  });

  test('nor has the page that says that the server broke', async ({ page, house, sandbox, complaints }) => {
    complaints.expectInBrowser(/status of 50[03]/, /Minified React error #441/);
    complaints.expectOnServer(/no such table: snapshots/);
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await expectCount(page, 'Live', 1);
    const store = new Database(join(house.dataDir, 'spaceboard.db'));
    store.exec('alter table snapshots rename to lost');
    store.close();
    await page.goto(smallBoard);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectNoFaults(page, 'a broken server');
  });
});

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
