import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} measured
 * @property {string} [beside]
 * @property {string} [limit]
 * @property {string} [reach]
 * @property {boolean} [isReached]
 */

/** @param {string | undefined} text */
const cell = (text) => (text ?? '').replaceAll('|', '\\|');

/** @param {Row} row */
const line = ({ what, measured, beside, reach, isReached, limit }) =>
  `| ${[what, measured, beside, reach && `${reach} ${isReached ? '✓' : '✗'}`, limit].map(cell).join(' | ')} |`;

/** @param {number} n */
const machine = (n) =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}${n ? '' : ''}`;

/**
 * Puts one figure's table into docs/performance.md, between its marks.
 * @param {string} root
 * @param {{ name: string }} figure
 * @param {Row[]} rows
 */
export function writeTable(root, { name }, rows) {
  const path = join(root, 'docs/performance.md');
  const before = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no marks ${begin} … ${end}`);
  const table = [
    `\`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, ${machine(1)}`,
    '',
    '| | measured | beside, in the same run | reach | limit |',
    '|---|---|---|---|---|',
    ...rows.map(line),
  ].join('\n');
  writeFileSync(path, `${before.slice(0, from + begin.length)}\n${table}\n${before.slice(to)}`);
}
