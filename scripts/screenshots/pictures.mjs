import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { letSomeEnd } from './ended-spaces.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'light' | 'dark'} Theme */

const allPages = ['landing', 'consent', 'start', 'board', 'people'];
/** What is kept of each width; all of it together stays below 3 MB. */
const views = [
  { width: 1440, height: 960, scale: 1, pages: allPages },
  { width: 820, height: 1180, scale: 1, pages: ['board'] },
  { width: 390, height: 844, scale: 2, pages: ['landing', 'start', 'board'] },
];
const themes = /** @type {const} */ (['light', 'dark']);

/**
 * Signs in once and takes every page in every width and theme.
 * @param {{ app: string, sandbox: string }} origins
 * @param {{ executablePath: string, folder: string, say: (line: string) => void }} options
 */
export async function takePictures(origins, { executablePath, folder, say }) {
  const browser = await chromium.launch({ executablePath: executablePath || undefined });
  try {
    await watchSomeEnd(browser, origins);
    for (const { width, height, scale, pages } of views) {
      for (const theme of themes) {
        const context = await browser.newContext({
          baseURL: origins.app,
          viewport: { width, height },
          deviceScaleFactor: scale,
          colorScheme: theme,
          reducedMotion: 'reduce',
          locale: 'en-GB',
          timezoneId: 'Europe/Paris',
        });
        /** @param {Page} page @param {string} name */
        const take = async (page, name) => {
          if (!pages.includes(name)) return;
          const file = `${name}-${width}-${theme}.png`;
          await settle(page);
          // The sandbox's own page is longer than a screen and shown whole.
          await page.screenshot({ path: join(folder, file), fullPage: name === 'consent' });
          say(file);
        };
        await walk(await context.newPage(), take);
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
}

/**
 * Ended begins empty: somebody has to have watched.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ app: string, sandbox: string }} origins
 */
async function watchSomeEnd(browser, origins) {
  const context = await browser.newContext({ baseURL: origins.app });
  const page = await context.newPage();
  await walk(page, async () => {});
  await page.keyboard.press('Escape');
  const count = await letSomeEnd(origins.sandbox);
  await page.getByRole('heading', { name: `Ended ${count}` }).waitFor();
  await context.close();
}

/**
 * The way everyone goes: landing, consent, start, board, the people in a Space.
 * @param {Page} page
 * @param {(page: Page, name: string) => Promise<void>} take
 */
async function walk(page, take) {
  await page.goto('/');
  await take(page, 'landing');
  await page.getByRole('button', { name: 'Sign in with X' }).first().click();
  await page.getByRole('heading', { name: /asks for access/ }).waitFor();
  await take(page, 'consent');
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('link', { name: /Launch partners/ }).waitFor();
  await take(page, 'start');
  await page.getByRole('link', { name: /Launch partners/ }).click();
  await page.locator('[data-space]').first().waitFor();
  await page.getByText(/^Checking /).waitFor({ state: 'detached' });
  await take(page, 'board');
  await page.locator('[data-space] [data-opens^="space:"]').first().click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'people');
}

/** Fonts and faces are there, nothing has the focus.
 * @param {Page} page
 */
async function settle(page) {
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement && !document.querySelector('[role="dialog"]')) {
      document.activeElement.blur();
    }
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.loading !== 'lazy');
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
  });
}
