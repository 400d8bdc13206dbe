import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { readDefences, without } from './defences.mjs';

/**
 * Takes away the defences of docs/security.md one by one, each in a copy of the tree, and runs the test that has to
 * fail for it: `node scripts/defences/main.mjs [row…]`. Some fifteen minutes for all.
 */

const mostMs = 120_000;

/** @returns {string} a copy of what git knows of, with the packages of this one */
function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'spaceboard-defences-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * @param {string} folder @param {string} test
 * @returns {Promise<boolean>} whether something failed in it: a test, not the runner
 */
async function isRed(folder, test) {
  const args = ['node_modules/.bin/vitest', 'run', '--project', 'sqlite', '--bail', '1', test];
  const runner = spawn(process.execPath, args, { cwd: folder, detached: true });
  let said = '';
  for (const stream of [runner.stdout, runner.stderr]) stream.on('data', (chunk) => (said += chunk));
  // What a broken defence lets in may have no end: the runner goes, and all its workers.
  const timer = setTimeout(() => runner.pid && process.kill(-runner.pid, 'SIGKILL'), mostMs);
  const [code] = await once(runner, 'close');
  clearTimeout(timer);
  return code !== 0 && /\bFAIL\b/.test(said);
}

/** @param {string[]} rows those to try; none: all */
async function main(rows) {
  const folder = copyTree();
  const wanted = readDefences().filter(({ row }) => rows.length === 0 || rows.includes(String(row)));
  let missed = 0;
  try {
    for (const defence of wanted) {
      const path = join(folder, defence.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, without(defence, text));
      const red = await isRed(folder, defence.test);
      writeFileSync(path, text);
      missed += red ? 0 : 1;
      console.log(`${red ? 'red  ' : 'GREEN'} ${defence.row} ${defence.without}: ${defence.test}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Of ${wanted.length} defences taken away, a test fails for ${wanted.length - missed}.`);
  process.exitCode = missed > 0 || wanted.length === 0 ? 1 : 0;
}

await main(process.argv.slice(2));
