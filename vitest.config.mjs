import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: {
      '@': at('.'),
      // Next replaces this marker itself; outside Next it would throw on import.
      'server-only': at('./e2e/empty.mjs'),
    },
  },
  test: {
    include: ['{app,components,lib,sandbox,scripts}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    restoreMocks: true,
    // `npm run proof` repeats the long tests more often; the assertions are the same.
    provide: { isProof: mode === 'proof' },
  },
}));
