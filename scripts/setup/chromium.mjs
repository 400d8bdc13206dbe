import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../processes/run-command.mjs';
import { SetupError } from './setup-error.mjs';

/** The headless shell first: it starts in half the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string | undefined} searchPath as in PATH */
function installedBrowsers(searchPath = '') {
  const folders = searchPath.split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...elsewhere].filter((path) => existsSync(path));
}

/**
 * Whether Playwright can really start it; '' stands for Playwright's own download.
 * @param {string} executablePath
 */
async function canLaunch(executablePath) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({ executablePath: executablePath || undefined, timeout: 20_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string[]} paths
 * @returns {Promise<string | undefined>}
 */
async function firstThatStarts(paths) {
  for (const path of paths) if (await canLaunch(path)) return path;
  return undefined;
}

const isRoot = () => process.getuid?.() === 0;

/**
 * A Chromium that starts: the one named by CHROMIUM_PATH, one installed on this machine, Playwright's
 * download, or, as root on a machine with apt, Debian's package.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path; '' for Playwright's own
 * @throws {SetupError} saying how to get one
 */
export async function findChromium(root, say) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await canLaunch(named)) return named;
    throw new SetupError(`CHROMIUM_PATH names ${named}, which does not start.`);
  }
  const installed = await firstThatStarts([...installedBrowsers(process.env.PATH), '']);
  if (installed !== undefined) return installed;
  say('Downloading a Chromium (playwright install chromium-headless-shell) …');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium-headless-shell'], { cwd: root });
  if (await canLaunch('')) return '';
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    const packaged = await installPackage(root, say);
    if (packaged) return packaged;
  }
  throw new SetupError(
    'no Chromium was found. Install one (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH.',
  );
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function installPackage(root, say) {
  say('Installing a Chromium (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { cwd: root, env });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const code = await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], {
      cwd: root,
      env,
    });
    const found = code === 0 ? await firstThatStarts(installedBrowsers(process.env.PATH)) : undefined;
    if (found) return found;
  }
  return undefined;
}
