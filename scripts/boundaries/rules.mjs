import { mayImport, roomOf } from './doors.mjs';
import { unknownTarget, withoutComments } from './imports.mjs';

/** @typedef {import('./files.mjs').SourceFile} SourceFile */

/** Rooms that must never reach a browser. */
const serverRooms = new Set([
  'lib/db',
  'lib/auth',
  'lib/collector',
  'lib/people',
  'lib/http',
  'lib/logging',
  'lib/metrics',
  'lib/x',
  'lib/env',
]);

/** @param {SourceFile} file */
const isOurs = (file) => roomOf(file.path) !== 'sandbox';

/** @param {SourceFile[]} files */
export function closedDoors(files) {
  return files.flatMap(({ path, imports }) =>
    imports.filter(({ to, isType }) => !mayImport(path, to, isType)).map(({ to }) => `${path} imports ${to}`),
  );
}

/** @param {SourceFile[]} files */
export function computedImports(files) {
  const isComputed = (/** @type {SourceFile} */ file) => file.imports.some(({ to }) => to === unknownTarget);
  return files.filter((file) => isOurs(file) && isComputed(file)).map(({ path }) => path);
}

/** @param {SourceFile[]} files */
export function strayNextAuth(files) {
  const isHome = (/** @type {string} */ path) => /^(lib|app\/api)\/auth\//.test(path);
  return files
    .filter(({ imports }) => imports.some(({ to }) => /^next-auth(\/|$)/.test(to)))
    .filter(({ path }) => !isHome(path))
    .map(({ path }) => path);
}

/**
 * Reading the environment anywhere but in lib/env.ts, `NODE_ENV` too. Only instrumentation.ts has to
 * name NEXT_RUNTIME itself: the compiler drops the server's part from its Edge build by it.
 * @param {SourceFile[]} files
 */
export function strayEnvironment(files) {
  const reads =
    /\bprocess\s*(\?\.|\.)?\s*(\[\s*['"`])?env\b|import\.meta\.env\b|from ['"](node:)?process['"]/;
  return files
    .filter((file) => isOurs(file) && file.path !== 'lib/env.ts')
    .map(({ path, text }) => {
      const own = path === 'instrumentation.ts' ? text.replaceAll('process.env.NEXT_RUNTIME', '') : text;
      return { path, text: withoutComments(own) };
    })
    .filter(({ text }) => reads.test(text))
    .map(({ path }) => path);
}

/**
 * The server speaks by lib/logging alone, which scrubs; pages in the browser have only the console.
 * @param {SourceFile[]} files
 */
export function strayConsole(files) {
  const isServers = (/** @type {string} */ path) =>
    serverRooms.has(roomOf(path) ?? '') ||
    /^(lib\/start-server|instrumentation|proxy)\.ts$/.test(path) ||
    /^app\/.*\/route\.ts$/.test(path);
  return files
    .filter(({ path }) => isServers(path) && !/^lib\/logging\/(console-bridge|test-log)\.ts$/.test(path))
    .filter(({ text }) => /\bconsole\s*[.[]|process\.(stdout|stderr)/.test(withoutComments(text)))
    .map(({ path }) => path);
}

/** @param {SourceFile[]} files */
export function unmarkedServerFiles(files) {
  return files
    .filter(({ path }) => serverRooms.has(roomOf(path) ?? ''))
    .filter(({ text }) => !withoutComments(text).trimStart().startsWith("import 'server-only';"))
    .map(({ path }) => path);
}

const isSetUp = (/** @type {string} */ path) => /^sandbox\/test-[\w-]+\.mjs$/.test(path);

/**
 * Sandbox files that need more than Node itself. What sets up its tests may know Vitest, and is theirs alone.
 * @param {SourceFile[]} files
 */
export function sandboxPackages(files) {
  const mayNeed = (/** @type {string} */ path, /** @type {string} */ to) =>
    /^(node:|sandbox\/)/.test(to) ? isSetUp(path) || !isSetUp(to) : isSetUp(path) && to === 'vitest';
  return files
    .filter(({ path }) => roomOf(path) === 'sandbox')
    .flatMap(({ path, imports }) =>
      imports.filter(({ to }) => !mayNeed(path, to)).map(({ to }) => `${path} imports ${to}`),
    );
}
