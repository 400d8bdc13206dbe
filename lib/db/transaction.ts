import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { isPostgres, lockWriters } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { CodedError } from '@/lib/errors';

/** PostgreSQL's serialization failure and deadlock: the transaction is undone and may be tried again. */
const undone = new Set(['40001', '40P01']);

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('SQLITE_BUSY') || undone.has(code);
}

/**
 * Runs `work` again while another process holds the store's lock, for up to 5 s. libsql is
 * synchronous: a long `busy_timeout` would stall the whole server, so the waiting happens here.
 */
export async function retryBusy<T>(work: () => Promise<T>, deadlineMs = 5_000): Promise<T> {
  const until = performance.now() + deadlineMs;
  for (let waitMs = 5; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await delay(waitMs);
    }
  }
}

const lastWriters = new WeakMap<Kysely<Tables>, Promise<unknown>>();

/**
 * One writer of this process at a time: all of them at PostgreSQL's lock would hold every connection
 * of the pool, and reading would wait with them. Who waited 5 s here is told `busy`.
 */
function inTurn<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + 5_000;
  const before = lastWriters.get(db) ?? Promise.resolve();
  const turn = before.then(() => {
    if (performance.now() > until) throw new CodedError('busy', 'Too much is being written.');
    return work();
  });
  lastWriters.set(
    db,
    turn.catch(() => undefined),
  );
  return turn;
}

/**
 * A transaction that is the store's only writer from its start: on SQLite by the file's lock, on
 * PostgreSQL by a lock of our own, so that versions taken under it commit in their order. Tried again
 * while another process has the lock.
 */
export function writeTransaction<T>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (!isPostgres(db)) return retryBusy(() => db.transaction().execute(work));
  const locked = async (trx: Transaction<Tables>) => {
    await lockWriters(trx);
    return work(trx);
  };
  return inTurn(db, () => retryBusy(() => db.transaction().execute(locked)));
}
