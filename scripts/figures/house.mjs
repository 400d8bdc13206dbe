import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../boundaries/files.mjs';

/** @typedef {{ path: string, text: string }} File */

/** Set-up of tests beside what it sets up: nothing but tests may need it, as is checked below. */
const setUpOfTests =
  /-for-test\.tsx?$|(-test-(world|store|people|log|rows)|\/test-(store|rows|log)|\/fixtures?|\/fixture-\w+|\/(sign-in|sandbox|stream-test)-world|\/stub-collector|\/(fake|foreign)-x|\/hostile(-places)?)\.tsx?$|\/fixtures\//;

/** @param {string} path */
export const isTest = (path) => /\.test\.\w+$/.test(path) || setUpOfTests.test(path);

/** @param {string} text */
export const linesOf = (text) => text.split('\n').length - 1;

/**
 * All modules of the product, of its sandbox and its scripts; tests and their set-up apart.
 * @param {string} root
 * @returns {{ source: File[], tests: File[] }}
 */
export function readHouse(root) {
  const tests = below(root, ['app', 'components', 'lib', 'sandbox', 'scripts']).filter(isTest);
  const scripts = below(root, ['scripts']).filter((path) => !isTest(path));
  return {
    source: [
      ...readSources(root).filter(({ path }) => !isTest(path)),
      ...scripts.map((path) => read(root, path)),
    ],
    tests: tests.map((path) => read(root, path)),
  };
}

/** @param {string} root @param {string} path */
const read = (root, path) => ({ path, text: readFileSync(join(root, path), 'utf8') });

/** @param {string} root @param {string[]} folders */
function below(root, folders) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.(tsx?|mjs)$/.test(path));
}

/**
 * The number that `share` of them do not exceed.
 * @param {number[]} numbers @param {number} share
 */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
