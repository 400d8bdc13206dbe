import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * Bundles the store's tools for plain Node, with all they need but SQLite itself.
 * @param {string} outDir beside or below `node_modules`, so that SQLite is found
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleTools(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root, 'server-only': join(root, 'e2e/empty.mjs') } },
    ssr: { noExternal: true, external: ['libsql'] },
    build: { ssr: 'lib/store-tools.ts', outDir, emptyOutDir: true, copyPublicDir: false },
  });
  return join(outDir, 'store-tools.js');
}
