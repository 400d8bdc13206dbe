import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';

/**
 * A browser that is signed in.
 * @param {string} origin of the app @param {string} cookie of the session
 * @param {import('@playwright/test').BrowserContextOptions} [options]
 */
export async function openBrowser(origin, cookie, options) {
  const executablePath = (await findChromium(root, () => {})) || undefined;
  const browser = await chromium.launch({
    executablePath,
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
  return { browser, context };
}
