import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuild } from '../../scripts/setup/build.mjs';

const left = new Set(['node_modules', '.next', '.git', 'data', 'test-results']);

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Hard links where the system has them: the packages are half a gigabyte.
 * @param {string} root @param {string} copy
 */
function copyPackages(root, copy) {
  const lock = 'node_modules/.package-lock.json';
  if (textOf(join(root, lock)) === textOf(join(copy, lock))) return;
  rmSync(join(copy, 'node_modules'), { recursive: true, force: true });
  try {
    execFileSync('cp', ['-al', join(root, 'node_modules'), copy], { stdio: 'ignore' });
    // A file of its own: npm writes into this one, and a link would change with it.
    rmSync(join(copy, lock));
    cpSync(join(root, lock), join(copy, lock));
  } catch {
    cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

/**
 * A production build of the present sources with two bare routes and a bare page more, to be compared with. It lies in
 * the system's folder for passing things and is made anew only when the sources have changed.
 * @param {string} root
 * @returns {Promise<string>} its folder
 */
export async function measuredCopy(root) {
  const copy = join(tmpdir(), 'spaceboard-bench-app');
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(copy)) if (!left.has(name)) rmSync(join(copy, name), { recursive: true });
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  copyPackages(root, copy);
  const bare = join(root, 'bench/app/bare');
  for (const [from, to] of /** @type {const} */ ([
    ['route.ts', 'app/api/bare/route.ts'],
    ['stream.ts', 'app/api/bare/stream/route.ts'],
    ['page.tsx', 'app/bare/page.tsx'],
  ])) {
    mkdirSync(dirname(join(copy, to)), { recursive: true });
    cpSync(join(bare, from), join(copy, to));
  }
  await ensureBuild(copy, console.log);
  return copy;
}
