import 'server-only';
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** The project's own folder: processes started in it find the packages. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles modules of ours for plain Node before the tests of a file, so that processes of their own can import
 * them; packages are found because the bundles lie beside them.
 * @param paths as in `lib/db/notes.ts`
 * @returns where the bundles are, in the same order
 */
export function bundledForNode(paths: readonly string[]): string[] {
  const outDir = join(root, `node_modules/.bundled-${process.pid}-${basename(paths[0] ?? '', '.ts')}`);
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@': root, 'server-only': join(root, 'e2e/empty.mjs') } },
      build: {
        ssr: true,
        rolldownOptions: { input: paths.map((path) => join(root, path)) },
        outDir,
        emptyOutDir: true,
      },
    });
  }, 60_000);
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  return paths.map((path) => join(outDir, `${basename(path, '.ts')}.js`));
}
