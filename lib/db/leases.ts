import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

/** Who holds a lease, and how often they have said that they are alive. */
export type HeldLease = { owner: string; counter: number };

/** The lease as it is held, or null. */
export async function readLease(db: Db, name: string): Promise<HeldLease | null> {
  const lease = await db
    .selectFrom('leases')
    .select(['owner', 'counter'])
    .where('name', '=', name)
    .executeTakeFirst();
  return lease ?? null;
}

/**
 * Takes a lease if it still is what the caller last saw (null: nobody's), so that of many who saw a
 * dead holder one succeeds. No clock takes part: the caller takes another's lease only after its
 * counter stood still for long enough by the caller's own monotonic clock. False: somebody was faster.
 */
export async function takeLease(
  db: Db,
  name: string,
  owner: string,
  seen: HeldLease | null,
): Promise<boolean> {
  if (!seen) {
    const [inserted] = await retryBusy(() =>
      db
        .insertInto('leases')
        .values({ name, owner, counter: 1 })
        .onConflict((on) => on.column('name').doNothing())
        .execute(),
    );
    return inserted?.numInsertedOrUpdatedRows === 1n;
  }
  const [updated] = await retryBusy(() =>
    db
      .updateTable('leases')
      .set({ owner, counter: seen.counter + 1 })
      .where('name', '=', name)
      .where('owner', '=', seen.owner)
      .where('counter', '=', seen.counter)
      .execute(),
  );
  return updated?.numUpdatedRows === 1n;
}

/** Says that the holder is alive; false: it holds the lease no longer and must stop. */
export async function beatLease(db: Db, name: string, owner: string): Promise<boolean> {
  const [updated] = await retryBusy(() =>
    db
      .updateTable('leases')
      .set((eb) => ({ counter: eb('counter', '+', 1) }))
      .where('name', '=', name)
      .where('owner', '=', owner)
      .execute(),
  );
  return updated?.numUpdatedRows === 1n;
}

/** Gives a lease back, so that another need not wait; one that another has taken stays theirs. */
export async function releaseLease(db: Db, name: string, owner: string): Promise<void> {
  await retryBusy(() =>
    db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute(),
  );
}
