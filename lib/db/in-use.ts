import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@/lib/db/connection';
import { readLease } from '@/lib/db/leases';

/** Whoever is in charge of a store counts once a second. */
const watchMs = 2_500;

/** Whether a server works on this store: one of them keeps a lease, and counts on as long as it runs. */
export async function isInUse(db: Db, wait: (ms: number) => Promise<unknown> = delay): Promise<boolean> {
  const before = await readLease(db, 'collector');
  if (!before) return false;
  await wait(watchMs);
  const after = await readLease(db, 'collector');
  return after !== null && (after.owner !== before.owner || after.counter !== before.counter);
}
