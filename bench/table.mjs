import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./report.mjs').Row} Row */

/** @param {string | undefined} text */
const cell = (text) => (text ?? '').replaceAll('|', '\\|');

/** @param {Row} row */
const line = ({ what, measured, beside, reach, isReached, limit }) =>
  `| ${[what, measured, beside, reach && `${reach} ${isReached ? '✓' : '✗'}`, limit].map(cell).join(' | ')} |`;

const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.versions.node}`;

const usualColumns = ['measured', 'beside, in the same run', 'reach', 'limit'];

/**
 * Puts one figure's table into its document, between its marks.
 * @param {string} root
 * @param {{ name: string, document?: string, columns?: string[] }} figure
 * @param {Row[]} rows
 */
export function writeTable(root, { name, document = 'docs/performance.md', columns = usualColumns }, rows) {
  const path = join(root, document);
  const before = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${document} has no marks ${begin} … ${end}`);
  const table = [
    `\`npm run bench -- ${name}\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}`,
    '',
    `| | ${columns.join(' | ')} |`,
    `|---${'|---'.repeat(columns.length)}|`,
    ...rows.map((row) => (row.cells ? `| ${[row.what, ...row.cells].map(cell).join(' | ')} |` : line(row))),
  ].join('\n');
  writeFileSync(path, `${before.slice(0, from + begin.length)}\n${table}\n${before.slice(to)}`);
}
