import { setTimeout as delay } from 'node:timers/promises';

/**
 * How much a page moved by itself while it was watched, and when its largest part was painted.
 * @param {import('@playwright/test').BrowserContext} context signed in
 * @param {string} path
 * @param {number} forMs
 * @returns {Promise<{ cls: number, lcpMs: number }>}
 */
export async function vitalsOf(context, path, forMs) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { cls: 0, lcpMs: 0 };
    Object.assign(globalThis, { benchVitals: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
          seen.cls += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      seen.lcpMs = list.getEntries().at(-1)?.startTime ?? seen.lcpMs;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(path);
  await delay(forMs);
  /** @type {{ cls: number, lcpMs: number }} */
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'benchVitals'));
  await page.close();
  return seen;
}
