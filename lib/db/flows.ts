import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

export type Flow = { returnTo: string; keep: boolean };

/** Remembers a sign-in that has begun, under the hash of its OAuth state, until `expiresAt` (ms). */
export async function saveFlow(
  db: Db,
  stateHash: string,
  flow: Flow & { expiresAt: number },
  now: number,
): Promise<void> {
  await retryBusy(() => db.deleteFrom('sign_in_flows').where('expires_at', '<=', now).execute());
  await retryBusy(() =>
    db
      .insertInto('sign_in_flows')
      .values({
        state_hash: stateHash,
        return_to: flow.returnTo,
        keep: flow.keep ? 1 : 0,
        expires_at: flow.expiresAt,
      })
      .execute(),
  );
}

/**
 * Takes a flow out of the store by the very statement that reads it, so that of any number of
 * callbacks with one state at most one gets it. Null when unknown, taken or expired.
 */
export async function takeFlow(db: Db, stateHash: string, now: number): Promise<Flow | null> {
  const rows = await retryBusy(() =>
    db.deleteFrom('sign_in_flows').where('state_hash', '=', stateHash).returningAll().execute(),
  );
  const [row] = rows;
  return row && row.expires_at > now ? { returnTo: row.return_to, keep: row.keep === 1 } : null;
}
