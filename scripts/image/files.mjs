import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { isLeftOut, traceServer } from './trace.mjs';

/** What Next does not trace: it is read by path, or is ours and started by hand. Folders with all below. */
const always = [
  'package.json',
  'LICENSE',
  '.next/static',
  'public',
  'scripts/image/server.mjs',
  'scripts/image/probe.mjs',
  'scripts/setup/root.mjs',
  'scripts/setup/settings.mjs',
  'scripts/setup/setup-error.mjs',
  'scripts/store',
];

/** @param {string} root @param {string} path @returns {string[]} the files at or below it */
function below(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!lstatSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => below(root, join(path, name)));
}

/** @param {string} path @returns {{ files: string[] }} */
const readList = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} root @param {string} trace @returns {string[]} what a trace of Next's names, from the root */
function traced(root, trace) {
  const { files } = readList(join(root, trace));
  return files.map((file) => relative(root, normalize(join(root, dirname(trace), file))));
}

/**
 * All that a server needs to run from a build, and nothing else: what Next traced, what it serves, and the
 * few scripts that start it and look after its store.
 * @param {string} root of a built checkout
 * @returns {Promise<string[]>} paths from the root, sorted; some are symbolic links
 */
export async function imageFiles(root) {
  const required = readList(join(root, '.next/required-server-files.json')).files;
  const traces = below(root, '.next/server').filter((path) => path.endsWith('.nft.json'));
  const named = [
    ...required,
    ...(await traceServer(root)),
    ...traced(root, '.next/next-server.js.nft.json'),
    ...traces.flatMap((trace) => [trace.replace(/\.nft\.json$/, ''), ...traced(root, trace)]),
    ...always.flatMap((path) => below(root, path)),
  ];
  const outside = named.find((path) => path.startsWith('..'));
  if (outside) throw new Error(`a trace leads out of the project: ${outside}`);
  return [...new Set(named)]
    .filter((path) => existsSync(join(root, path)) && !isLeftOut(`/${path}`) && !/\.test\.\w+$/.test(path))
    .sort();
}
