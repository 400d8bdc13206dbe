import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf } from './imports.mjs';

/**
 * @typedef {object} SourceFile
 * @property {string} path from the project's folder, with slashes
 * @property {string} text
 * @property {{ to: string, isType: boolean }[]} imports project paths, or the package's name as written
 */

const rooms = ['app', 'components', 'lib', 'sandbox'];
const alone = ['instrumentation.ts', 'proxy.ts'];
const endings = ['', '.ts', '.tsx', '.mjs', '.css', '.json'];

/**
 * All source files but tests.
 * @param {string} root
 * @returns {SourceFile[]}
 */
export function readSources(root) {
  const inRooms = rooms.filter((room) => existsSync(join(root, room))).flatMap((room) => below(root, room));
  const paths = [...inRooms, ...alone.filter((path) => existsSync(join(root, path)))];
  const known = new Set(paths);
  return paths
    .filter((path) => /\.(ts|tsx|mjs|js|jsx)$/.test(path))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8'), known));
}

/**
 * @param {string} path
 * @param {string} text
 * @param {Set<string>} known all paths of the project
 * @returns {SourceFile}
 */
export function sourceFile(path, text, known) {
  const imports = importsOf(text).map(({ from, isType }) => ({ to: resolve(path, from, known), isType }));
  return { path, text, imports };
}

/**
 * @param {string} importer
 * @param {string} from
 * @param {Set<string>} known
 */
function resolve(importer, from, known) {
  if (!from.startsWith('.') && !from.startsWith('@/')) return from;
  const path = from.startsWith('@/') ? from.slice(2) : join(dirname(importer), from).replaceAll('\\', '/');
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate)) ?? path;
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function below(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return below(root, path);
    return /\.test\.\w+$/.test(path) ? [] : [path];
  });
}
