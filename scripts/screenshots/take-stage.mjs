import { join } from 'node:path';
import { controlOf } from '../processes/sandbox-control.mjs';
import { visit } from './visit.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./sandboxed-app.mjs').Origins} Origins
 * @typedef {'light' | 'dark'} Theme
 * @typedef {{ width: number, theme: Theme }} Look
 *
 * @typedef {object} Scene what a picture is taken of
 * @property {Page} page
 * @property {Origins} origins
 * @property {string[]} handles of the first sample list
 *
 * @typedef {object} Shot
 * @property {string} name of its files, before width and theme
 * @property {string} [words] what the tour says of it; without it is in no tour
 * @property {Look[]} looks
 * @property {boolean} [isUnsettled] what is on its way is the point
 * @property {boolean} [isWhole] the whole page, not a screen of it
 * @property {string} [part] only this element of the page, by selector
 * @property {(scene: Scene) => Promise<unknown>} go
 *
 * @typedef {object} Stage pictures of one app and its sandbox, in this order
 * @property {string} title
 * @property {Record<string, string>} [settings] of the app
 * @property {boolean} [isSignedOut]
 * @property {(scene: Scene) => Promise<unknown>} [prepare] once, signed in, before the first
 * @property {Shot[]} shots
 */

const heights = new Map([
  [390, 844],
  [820, 1180],
  [1440, 900],
]);

const zones = [
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Honolulu',
];

/** Where it is about two in the afternoon: a day with something before and behind. @param {number} now */
function zoneOfTheAfternoon(now) {
  const hourIn = (/** @type {string} */ timeZone) =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
  return zones.toSorted((a, b) => Math.abs(hourIn(a) - 14) - Math.abs(hourIn(b) - 14))[0] ?? 'UTC';
}

/** @param {Browser} browser @param {Origins} origins @param {Look} look */
async function openPage(browser, origins, { width, theme }) {
  const context = await browser.newContext({
    baseURL: origins.app,
    viewport: { width, height: heights.get(width) ?? 900 },
    // Phones and no others: pictures of all at twice the size would weigh ten megabytes.
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: zoneOfTheAfternoon(Date.now()),
  });
  return await context.newPage();
}

/** All is loaded, fonts and faces are there, and the focus is where a reader left it: nowhere.
 * @param {Page} page
 */
async function settle(page) {
  // Gone, and for a while: a part whose code is late is a placeholder once more when the page wakes.
  await page.waitForFunction(
    async () => {
      for (let looks = 0; looks < 5; looks += 1) {
        if (document.querySelector('.skeleton')) return false;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      return true;
    },
    undefined,
    { timeout: 30_000 },
  );
  await page.evaluate(async () => {
    const isInDialog = document.activeElement?.closest('[role="dialog"], [role="menu"]');
    if (document.activeElement instanceof HTMLElement && !isInDialog) document.activeElement.blur();
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.loading !== 'lazy');
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
  });
}

/** @param {Stage} stage @param {{ browser: Browser, origins: Origins, folder: string, say: (line: string) => void }} options */
export async function takeStage(stage, { browser, origins, folder, say }) {
  const { samples } = await controlOf(origins.sandbox)('state');
  const handles = samples[0].usernames;
  /** @type {Map<string, Page>} one for each look, signed in once */
  const pages = new Map();
  /** @param {Look} look */
  const pageFor = async (look) => {
    const name = `${look.width} ${look.theme}`;
    const page = pages.get(name) ?? (await openPage(browser, origins, look));
    if (!pages.has(name) && !stage.isSignedOut) await visit(page);
    pages.set(name, page);
    return page;
  };
  const first = stage.shots[0]?.looks[0] ?? { width: 1440, theme: 'light' };
  if (stage.prepare) await stage.prepare({ page: await pageFor(first), origins, handles });
  for (const shot of stage.shots) {
    for (const look of shot.looks) {
      const page = await pageFor(look);
      await shot.go({ page, origins, handles });
      if (!shot.isUnsettled) await settle(page);
      const file = `${shot.name}-${look.width}-${look.theme}.png`;
      const path = join(folder, file);
      if (shot.part) await page.locator(shot.part).screenshot({ path });
      else await page.screenshot({ path, fullPage: shot.isWhole ?? false });
      say(file);
    }
  }
  for (const page of pages.values()) await page.context().close();
}
