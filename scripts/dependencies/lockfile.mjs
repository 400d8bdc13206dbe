import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One version of a package, as the lockfile names it.
 * @typedef {{ name: string, version: string, license: string, isForDevelopment: boolean }} Locked
 */

/** @param {string} root @returns {Locked[]} each version once, by name */
export function lockedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [place, entry] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1);
    if (!name) continue;
    const { version, license = '', dev = false, devOptional = false } = entry;
    const key = `${name}@${version}`;
    const isForDevelopment = (dev || devOptional) && (found.get(key)?.isForDevelopment ?? true);
    found.set(key, { name, version, license, isForDevelopment });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Versions of three numbers; one that is not yet released comes before the release.
 * @param {string} version @param {string} floor
 */
export function isAtLeast(version, floor) {
  const [numbers = '', prerelease] = version.split('-', 2);
  const parts = numbers.split('.').map(Number);
  const wanted = floor.split('.').map(Number);
  for (let place = 0; place < 3; place += 1) {
    const difference = (parts[place] ?? 0) - (wanted[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return prerelease === undefined;
}
