/**
 * Lets a page note how long its interactions take, as browsers count them: from a press to the next frame.
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function notePresses(context) {
  await context.addInitScript(() => {
    /** @type {Map<number, number>} */
    const presses = new Map();
    Object.assign(globalThis, { benchPresses: presses });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = 'interactionId' in entry ? Number(entry.interactionId) : 0;
        if (id > 0) presses.set(id, Math.max(presses.get(id) ?? 0, entry.duration));
      }
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  });
}

/**
 * Presses, and waits until what was asked for is on the screen.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} press
 * @param {{ there?: string, gone?: string }} asked selectors
 * @returns {Promise<{ paintMs: number, bodyMs: number }>} from the press to the next frame (16 when it is below the
 * browser's threshold), and to the frame that shows what was asked for
 */
export async function timePress(page, press, asked) {
  // Listening before the press: keys do not wait for a page's script.
  await page.evaluate(({ there, gone }) => {
    Reflect.get(globalThis, 'benchPresses').clear();
    const stands = new Promise((resolve) => {
      let begun = 0;
      const begin = (/** @type {Event} */ event) => {
        begun ||= event.timeStamp;
      };
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, begin, { capture: true });
      const look = () => {
        const isThere = !there || document.querySelector(there);
        if (begun > 0 && isThere && !(gone && document.querySelector(gone))) {
          // What stands now is painted at the end of this frame.
          setTimeout(() => resolve(performance.now() - begun), 0);
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { benchStands: stands });
  }, asked);
  await press();
  const bodyMs = Number(await page.evaluate(() => Reflect.get(globalThis, 'benchStands')));
  // The browser tells of an interaction some frames after it.
  await page.waitForTimeout(150);
  const paintMs = await page.evaluate(() =>
    Math.max(16, ...Reflect.get(globalThis, 'benchPresses').values()),
  );
  return { paintMs, bodyMs };
}
