import { controlOf } from '../processes/sandbox-control.mjs';
import { letSomeEnd } from './ended-spaces.mjs';
import { lists } from './lists.mjs';
import { middle, middleDark, phone, phoneDark, wide, wideDark } from './looks.mjs';
import { troubles } from './troubles.mjs';
import { awake, openBoard } from './visit.mjs';

/** @typedef {import('./take-stage.mjs').Stage} Stage */
/** @typedef {import('@playwright/test').Page} Page */

const title = '&title=Launch+partners';

/** Opens the first live Space's sheet. @param {Page} page */
async function openFirstSpace(page) {
  await page.locator('[data-space] a[href^="/spaces/"]').first().click();
  await page.getByRole('dialog').waitFor();
}

/** @param {import('./take-stage.mjs').Scene} scene @param {string} [more] of the address */
async function openTimeline({ page, handles }, more = '') {
  await openBoard(page, handles, `${title}&view=timeline${more}`);
  await page.locator('[data-timeline] [data-space]').first().waitFor();
}

/** Another page than the board: the way of the first link of the kind. @param {Page} page @param {string} kind */
async function follow(page, kind) {
  const href = await page.locator(`a[href^="/${kind}/"]`).first().getAttribute('href');
  await page.goto(href ?? '/');
  await awake(page);
}

/** Keys are listened to a moment after the page is awake. @param {Page} page @param {string} key */
async function pressForDialog(page, key) {
  const dialog = page.getByRole('dialog');
  for (let tries = 0; tries < 10 && !(await dialog.isVisible()); tries += 1) {
    await page.keyboard.press(key);
    await dialog.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
}

/** @type {Stage} */
const arriving = {
  title: 'Arriving',
  isSignedOut: true,
  shots: [
    {
      name: 'landing',
      words: 'Who is not signed in sees what it is, and what is asked of X.',
      looks: [wide, wideDark, phone, phoneDark],
      go: ({ page }) => page.goto('/'),
    },
    {
      name: 'consent',
      words: 'The sandbox’s own page asks, as X’s does: by name, and for three things to read.',
      looks: [wide],
      isWhole: true,
      async go({ page }) {
        await page.getByRole('button', { name: 'Sign in with X' }).first().click();
        await page.getByRole('heading', { name: /asks for access/ }).waitFor();
      },
    },
  ],
};

/** @type {Stage} */
const board = {
  title: 'The board',
  async prepare({ page, origins, handles }) {
    await controlOf(origins.sandbox)('pace', { paused: true });
    // Ended begins empty: somebody has to have watched.
    await openBoard(page, handles);
    const count = await letSomeEnd(origins.sandbox);
    await page.getByRole('heading', { name: `Ended ${count}` }).waitFor();
  },
  shots: [
    {
      name: 'start',
      words: 'Signed in: the creators to watch, pasted in any form, or a sample list.',
      looks: [wide, phone],
      async go({ page }) {
        await page.goto('/');
        await awake(page);
      },
    },
    {
      name: 'board',
      words:
        'Live, scheduled, ended: who, with whom, since when, how many listen, and how fresh all that is.',
      looks: [wide, wideDark, middle, middleDark, phone, phoneDark],
      go: ({ page, handles }) => openBoard(page, handles, title),
    },
    {
      name: 'compact',
      words: 'The same in compact cards.',
      looks: [wide],
      go: ({ page, handles }) => openBoard(page, handles, `${title}&density=compact`),
    },
    {
      name: 'table',
      words: 'As a table, sorted by its heads.',
      looks: [wide, phone],
      async go({ page, handles }) {
        await openBoard(page, handles, `${title}&view=table`);
        await page.locator('table [data-space]').first().waitFor();
      },
    },
    {
      name: 'timeline',
      words:
        'As a timeline of the day: what overlaps, and where the gaps are. Ends nobody knows fade out; hours nobody watched are hatched.',
      looks: [wide, wideDark, phone],
      go: (scene) => openTimeline(scene),
    },
    {
      name: 'week',
      words: 'Seven days of it.',
      looks: [wide],
      go: (scene) => openTimeline(scene, '&span=week'),
    },
    {
      name: 'wall',
      words: 'On a screen across the room: live and next, big, turning pages by itself.',
      looks: [wideDark],
      async go({ page, handles }) {
        await openBoard(page, handles, `${title}&view=wall`);
        // Nobody moves: the controls go.
        await page.locator('.opacity-0', { hasText: 'Leave the wallboard' }).waitFor({ state: 'attached' });
      },
    },
    {
      name: 'filtered',
      words: 'Filters count what they leave, and are part of the address.',
      looks: [wide, phoneDark],
      go: ({ page, handles }) => openBoard(page, handles, `${title}&lang=en&q=a`),
    },
    {
      name: 'trust',
      words: 'Behind the line on top: each creator’s last check, and why one could not be checked.',
      looks: [wide],
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await page.getByRole('button', { name: /^Checked/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'space',
      words: 'A Space over the board: everyone in it by role, all times, all that X says.',
      looks: [wide, wideDark, phone],
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await openFirstSpace(page);
      },
    },
    {
      name: 'space-page',
      words: 'The same as a page of its own, by link.',
      looks: [wide, phoneDark],
      isWhole: true,
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await follow(page, 'spaces');
      },
    },
    {
      name: 'person',
      words: 'A person, with every field X gives, and their Spaces on this board.',
      looks: [wide, phone],
      isWhole: true,
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await follow(page, 'people');
      },
    },
    {
      name: 'palette',
      words: 'Ctrl or Cmd with K leads anywhere.',
      looks: [wideDark, phone],
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await pressForDialog(page, 'Control+k');
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'keys',
      words: 'Every key, and the switch that turns them off.',
      looks: [wide],
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await pressForDialog(page, 'Shift+?');
      },
    },
    {
      name: 'account',
      words: 'Theme, high contrast, notifications, the time zone, and the way out.',
      looks: [wide],
      async go({ page, handles }) {
        await openBoard(page, handles, title);
        await page.getByRole('button', { name: /^Account of/ }).click();
        await page.getByRole('menu').waitFor();
      },
    },
  ],
};

/** @type {Stage[]} */
export const stages = [arriving, board, lists, ...troubles];
