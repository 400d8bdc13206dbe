import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/root.mjs';

/** Fetched when it is asked for: it weighs more than everything else of this project's development together. */
const version = '12.8.2';
const run = promisify(execFile);

/**
 * One visit by Lighthouse, as it simulates a phone.
 * @param {string} url @param {string} cookie of a session
 * @returns {Promise<Record<'performance' | 'accessibility' | 'best-practices', number>>} 0 to 100
 */
export async function lighthouse(url, cookie) {
  const chrome = await findChromium(root, () => {});
  const options = [
    `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
    '--only-categories=performance,accessibility,best-practices',
    '--output=json',
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync',
  ];
  const { stdout } = await run(
    'npm',
    ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', url, ...options],
    {
      env: { ...process.env, ...(chrome && { CHROME_PATH: chrome }) },
      maxBuffer: 64 * 1024 * 1024,
      timeout: 180_000,
    },
  );
  const { categories } = JSON.parse(stdout);
  const score = (/** @type {string} */ name) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
}
