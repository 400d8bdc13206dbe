import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const opensStore =
  /from '@\/lib\/(db\/test-store|auth\/sign-in-world|watchlists\/(list-test-world|api-test-store))'/;

/**
 * The test files for PostgreSQL: those that open a store, which run on SQLite too, and those of
 * PostgreSQL alone (`*.postgres.test.ts`).
 * @param {string} root
 * @returns {string[]} patterns from `root`, each of one file
 * @throws {Error} when there are none: then this looks for the wrong thing
 */
export function storeTests(root) {
  const files = ['app', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => join(folder, path).replaceAll('\\', '/')),
  );
  const found = files.filter((path) => opensStore.test(readFileSync(join(root, path), 'utf8')));
  if (found.length === 0) throw new Error('no test opens a store');
  const own = files.filter((path) => path.endsWith('.postgres.test.ts'));
  return [...new Set([...found, ...own])].map((path) => path.replace(/[()[\]{}!*?+@]/g, '\\$&'));
}
