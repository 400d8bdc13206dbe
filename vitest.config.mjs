import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { storeTests } from './scripts/postgres/store-tests.mjs';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  // `npm run proof` repeats the long tests more often; the assertions are the same.
  const isProof = mode === 'proof';
  return {
    resolve: {
      alias: {
        '@': at('.'),
        // Next replaces this marker itself; outside Next it would throw on import.
        'server-only': at('./e2e/empty.mjs'),
      },
    },
    test: {
      environment: 'node',
      // Vitest leaves one core free; of two that would be every second one, while tests wait a lot.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      restoreMocks: true,
      // A busy machine is slow, not wrong: time is asserted where it matters.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'sqlite',
            include: ['{app,components,lib,sandbox,scripts}/**/*.test.{ts,tsx,mjs}'],
            exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'],
            setupFiles: ['scripts/patient-queries.mjs'],
            provide: { isProof, storeKind: 'sqlite' },
          },
        },
        {
          extends: true,
          test: {
            name: 'postgres',
            include: storeTests(at('.')),
            globalSetup: ['scripts/postgres/for-tests.mjs'],
            provide: { isProof, storeKind: 'postgres' },
          },
        },
      ],
    },
  };
});
