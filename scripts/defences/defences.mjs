import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * One defence, and the way to take it away: the first `from` of `file` becomes `to`. `row` is that of the table in
 * docs/security.md, `without` what is then the case, `test` the file in which a test has to fail.
 * @typedef {{ row: number, without: string, file: string, from: string, to: string, test: string }} Defence
 */

/** @returns {Defence[]} */
export function readDefences() {
  return JSON.parse(readFileSync(join(root, 'scripts/defences/defences.json'), 'utf8'));
}

/**
 * @param {Defence} defence @param {string} text of its file
 * @returns {string} the text without the defence
 */
export function without({ file, from, to }, text) {
  if (!text.includes(from)) throw new Error(`${file} has changed: it does not say ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}
