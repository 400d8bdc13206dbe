import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles the figures for plain Node, one file each. They lie below node_modules, so that packages are
 * found; waiting goes through the global timers, which a figure may make virtual.
 * @param {string} root
 * @param {{ name: string, entry: string }[]} figures
 * @param {string} outDir
 */
export async function bundleFigures(root, figures, outDir) {
  const alias = {
    '@': root,
    'server-only': join(root, 'e2e/empty.mjs'),
    'node:timers/promises': join(root, 'bench/virtual/timers-promises.ts'),
  };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(figures.map(({ name, entry }) => [name, join(root, 'bench', entry)])),
      },
    },
  });
}
