import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../processes/run-command.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>} packages by folder; empty when the file cannot be read
 */
function readLock(path) {
  if (!existsSync(path)) return {};
  try {
    /** @type {{ packages?: Record<string, LockedPackage> }} */
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    return lock.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Folders that the lockfile asks for and the installation lacks or holds in another version.
 * npm writes its own record (`node_modules/.package-lock.json`) last of all, so an installation
 * that was interrupted lacks everything.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([folder, { optional }]) => folder !== '' && !optional)
    .filter(([folder, { version, integrity }]) => {
      const found = installed[folder];
      return !found || found.version !== version || found.integrity !== integrity;
    })
    .map(([folder]) => folder);
}

/**
 * Runs `npm ci` when the installed packages are not those of the lockfile.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function ensurePackages(root, say) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  if (missingPackages(wanted, installed).length === 0) return;
  say('Installing packages (npm ci) …');
  // The build needs the development packages too, also where NODE_ENV=production is set.
  const code = await runCommand('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], { cwd: root });
  if (code !== 0) throw new SetupError('The packages could not be installed: npm ci failed, see above.');
}
