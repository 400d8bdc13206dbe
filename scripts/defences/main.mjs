import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { readDefences, without } from './defences.mjs';

/**
 * Takes away the defences of docs/security.md one by one, each in a copy of the tree, and runs the test that has to
 * fail for it: `node scripts/defences/main.mjs [row…]`. Some twelve minutes for all.
 */

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
 * @returns {boolean} whether something failed in it: a test, not the runner
 */
function isRed(folder, test) {
  // What a broken defence lets in may have no end: `timeout` ends the runner with all its workers.
  const command = [
    '-k',
    '2',
    '120',
    'node',
    'node_modules/.bin/vitest',
    'run',
    '--project',
    'sqlite',
    '--bail',
    '1',
  ];
  const { status, stdout, stderr } = spawnSync('timeout', [...command, test], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status !== 0 && /\bFAIL\b/.test(`${stdout}${stderr}`);
}

/** @param {string[]} rows those to try; none: all */
function main(rows) {
  const folder = copyTree();
  const wanted = readDefences().filter(({ row }) => rows.length === 0 || rows.includes(String(row)));
  let missed = 0;
  try {
    for (const defence of wanted) {
      const path = join(folder, defence.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, without(defence, text));
      const red = isRed(folder, defence.test);
      writeFileSync(path, text);
      missed += red ? 0 : 1;
      console.log(`${red ? 'red  ' : 'GREEN'} ${defence.row} ${defence.without}: ${defence.test}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${wanted.length - missed} of ${wanted.length} defences are missed by a test when they are gone.`,
  );
  process.exitCode = missed > 0 || wanted.length === 0 ? 1 : 0;
}

main(process.argv.slice(2));
