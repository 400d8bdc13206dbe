import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** Fetched when it is asked for: it weighs more than everything else of this project's development together. */
const version = '12.8.2';
const run = promisify(execFile);

/**
 * One visit by Lighthouse, as it simulates a phone, in a browser of ours: its own would outlive it when it fails.
 * @param {string} url @param {string} cookie of a session
 * @returns {Promise<Record<'performance' | 'accessibility' | 'best-practices', number>>} 0 to 100
 */
export async function lighthouse(url, cookie) {
  const executablePath = (await findChromium(root, () => {})) || undefined;
  const port = await findFreePort();
  const browser = await chromium.launch({ executablePath, args: [`--remote-debugging-port=${port}`] });
  const options = [
    `--port=${port}`,
    '--only-categories=performance,accessibility,best-practices',
    '--output=json',
    '--quiet',
  ];
  try {
    await keepCookies(browser, url, cookie);
    const { stdout } = await run(
      'npm',
      ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', url, ...options],
      { maxBuffer: 64 * 1024 * 1024, timeout: 180_000 },
    );
    const { categories } = JSON.parse(stdout);
    const score = (/** @type {string} */ name) => Math.round((categories[name]?.score ?? 0) * 100);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    };
  } finally {
    await browser.close();
  }
}

/**
 * In the browser itself, where Lighthouse leaves them: a header of its own is lost once the page sets a cookie.
 * @param {import('@playwright/test').Browser} browser @param {string} url @param {string} header `name=value; …`
 */
async function keepCookies(browser, url, header) {
  const cookies = header.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  const session = await browser.newBrowserCDPSession();
  await session.send('Storage.setCookies', { cookies });
}
