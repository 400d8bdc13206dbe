import { createRequire } from 'node:module';

/**
 * What next leaves out of its own traces: other builds of the same code, and what runs in development, while
 * building, or to shrink pictures, which this app never does.
 */
const left = [
  /\/next\/dist\/compiled\/next-server\/.*\.dev\.js$/,
  /\/next\/dist\/compiled\/webpack\//,
  /\/(react|react-dom|react-server-dom-[\w-]+|scheduler)\/.*\.development\.js$/,
  /node_modules\/(sharp|@img|typescript|@next\/swc[\w-]*)\//,
  /\.(d\.ts|map)$/,
];

/** @param {string} path */
export const isLeftOut = (path) => left.some((pattern) => pattern.test(path));

/**
 * The files that starting Next's server takes. Next traces that only for its own standalone output, which
 * brings a server of its own and is built apart.
 * @param {string} root
 * @returns {Promise<string[]>} paths from the root
 */
export async function traceServer(root) {
  const load = createRequire(import.meta.url);
  /** @type {{ nodeFileTrace: (files: string[], options: object) => Promise<{ fileList: Set<string> }> }} */
  const { nodeFileTrace } = load('next/dist/compiled/@vercel/nft');
  const entries = ['next', 'next/dist/server/lib/start-server', 'next/dist/server/require-hook'];
  const { fileList } = await nodeFileTrace(
    entries.map((entry) => load.resolve(entry)),
    // What is read by path, Next’s own trace names; looking for it again takes three times as long.
    {
      base: root,
      ignore: (/** @type {string} */ path) => isLeftOut(`/${path}`),
      mixedModules: true,
      analysis: false,
    },
  );
  return [...fileList];
}
