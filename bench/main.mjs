import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../scripts/postgres/start.mjs';
import { cleanEnvironment } from '../scripts/processes/clean-environment.mjs';
import { startPart } from '../scripts/processes/part.mjs';
import { root } from '../scripts/setup/root.mjs';
import { bundleFigures } from './bundle.mjs';
import { figures } from './figures.mjs';
import { writeTable } from './table.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./report.mjs').Row} Row */

/**
 * Runs one figure in a process of its own.
 * @param {Figure} figure
 * @param {string} bundles folder
 * @param {string[]} more arguments
 * @returns {Promise<{ rows: Row[], hasFailed: boolean }>}
 */
async function runFigure(figure, bundles, more) {
  /** @type {Row[]} */
  const rows = [];
  let pending = '';
  const isBundled = figure.entry.endsWith('.ts');
  const program = isBundled ? join(bundles, `${figure.name}.js`) : join(root, 'bench', figure.entry);
  const part = startPart(figure.name, ['--expose-gc', program, ...(figure.args ?? []), ...more], {
    cwd: root,
    env: cleanEnvironment({ BENCH: '1' }),
    onOutput(text, stream) {
      if (stream === 'stderr') return void process.stderr.write(text);
      pending += text;
      const lines = pending.split('\n');
      pending = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('@row ')) rows.push(show(JSON.parse(line.slice(5))));
        else console.log(`  ${line}`);
      }
    },
  });
  const timer = setTimeout(part.kill, figure.mostMs);
  const { code } = await part.ended;
  clearTimeout(timer);
  if (code !== 0) console.error(`  ${figure.name} ended with ${code ?? 'a signal: it took too long'}`);
  return { rows, hasFailed: code !== 0 };
}

/**
 * Gives a figure that needs one a PostgreSQL, for as long as it runs.
 * @template T
 * @param {Figure} figure
 * @param {(more: string[]) => Promise<T>} run
 */
async function withPostgres({ needsPostgres }, run) {
  if (!needsPostgres) return run([]);
  const postgres = await startPostgres();
  try {
    return await run([postgres.url]);
  } finally {
    await postgres.stop();
  }
}

/**
 * What one figure measured; one that cannot run has failed, and the next is measured all the same.
 * @param {Figure} figure
 * @param {string} bundles
 */
async function outcomeOf(figure, bundles) {
  try {
    return await withPostgres(figure, (more) => runFigure(figure, bundles, more));
  } catch (error) {
    console.error(`  ${figure.name} could not run: ${error instanceof Error ? error.stack : error}`);
    return { rows: [], hasFailed: true };
  }
}

/** @param {Row} row */
function show(row) {
  const mark = row.isReached === undefined ? ' ' : row.isReached ? '✓' : '✗';
  const rest = [
    row.beside && `beside ${row.beside}`,
    row.reach && `reach ${row.reach}`,
    row.limit && `limit ${row.limit}`,
  ];
  console.log(`${mark} ${row.what}: ${row.measured}  ${rest.filter(Boolean).join(' · ')}`);
  return row;
}

/** `npm run bench [-- names… --write]`, `npm run proof`: prints what each figure measured, one after the other. */
async function main(/** @type {string[]} */ args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const isProof = args.includes('--proof');
  const unknown = names.filter((name) => !figures.some((figure) => figure.name === name));
  if (unknown.length > 0) {
    console.error(`There is no figure ${unknown.join(', ')}: ${figures.map(({ name }) => name).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const asked = figures.filter(({ name, isProof: isLong = false }) =>
    names.length > 0 ? names.includes(name) : isLong === isProof,
  );
  const bundles = join(root, `node_modules/.bench-${process.pid}`);
  try {
    const bundled = asked.filter(({ entry }) => entry.endsWith('.ts'));
    if (bundled.length > 0) await bundleFigures(root, bundled, bundles);
    /** @type {string[]} */
    const failed = [];
    for (const figure of asked) {
      console.log(`\n── ${figure.title}`);
      const { rows, hasFailed } = await outcomeOf(figure, bundles);
      const isMissed = rows.some((row) => row.isReached === false);
      if (hasFailed || isMissed) failed.push(figure.name);
      // A figure alone is a measurement; a proof has to hold.
      if (hasFailed || (isProof && isMissed)) process.exitCode = 1;
      if (args.includes('--write') && rows.length > 0) writeTable(root, figure, rows);
    }
    console.log(
      `\n${asked.length - failed.length} of ${asked.length} figures hold${failed.length > 0 ? `; not ${failed.join(', ')}` : ''}`,
    );
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
