import { SetupError } from '../setup/setup-error.mjs';

/**
 * @typedef {{ databaseUrl: string | undefined, dataDir: string }} StorePlace
 * @typedef {{ kind: 'backup', file: string } | { kind: 'restore', file: string, isReplacing: boolean } | { kind: 'move', to: string }} Command
 */

export const usage = {
  backup: 'npm run backup -- <file>: writes the whole store into a new file, while servers go on',
  restore: 'npm run restore -- <file> [--replace]: puts a backup in the place of the store',
  move: 'npm run move -- postgres://user@host/database: copies the file’s store into an empty PostgreSQL',
};

/** @param {string} text */
const isPostgres = (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

/**
 * @param {string[]} args what follows the name of the script
 * @returns {Command}
 * @throws {SetupError} saying how it is used
 */
export function parseCommand([kind = '', ...rest]) {
  const isReplacing = rest.includes('--replace');
  const [what, ...more] = rest.filter((arg) => arg !== '--replace');
  const isPlain = what !== undefined && !what.startsWith('-') && more.length === 0;
  if (kind === 'backup' && isPlain && !isReplacing) return { kind, file: what };
  if (kind === 'restore' && isPlain) return { kind, file: what, isReplacing };
  if (kind === 'move' && isPlain && !isReplacing && isPostgres(what)) return { kind, to: what };
  throw new SetupError(kind in usage ? Reflect.get(usage, kind) : Object.values(usage).join('\n'));
}

/**
 * @param {Record<string, string | undefined>} source
 * @returns {StorePlace}
 */
export function placeOf({ DATABASE_URL, DATA_DIR }) {
  if (DATABASE_URL && !isPostgres(DATABASE_URL)) {
    throw new SetupError('Setting: DATABASE_URL: must be postgres://user:password@host/database');
  }
  return { databaseUrl: DATABASE_URL || undefined, dataDir: DATA_DIR || './data' };
}
