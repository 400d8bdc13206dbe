import 'server-only';
import type { Collector } from '@/lib/collector/collector';
import { queueOutOfTurn } from '@/lib/collector/newcomers';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { handleOf, type ResolvedKey, resolveKeys } from '@/lib/people/resolve';

/** Queues look-ups of names that are due; the promise settles when they are through. */
function queueNames(c: Collector, viewerId: string, keys: readonly ResolvedKey[]): Promise<void>[] {
  const due = keys.filter((key) => key.isDue);
  const handles = due.map((key) => handleOf(key.key)).filter((handle) => handle !== null);
  const ids = due.map((key) => key.key).filter((key) => handleOf(key) === null);
  const now = storeTime();
  return [
    queueOutOfTurn(c.handles, c.newcomers.names, { id: viewerId, keys: handles }, now),
    queueOutOfTurn(c.people, c.newcomers.names, { id: viewerId, keys: ids }, now),
  ].filter((queued) => queued !== null);
}

/** Names by what the store knows, after waiting for the cold ones at most `waitMs`. */
export async function resolveNames(
  c: Collector,
  viewerId: string,
  keys: readonly string[],
  waitMs: number,
): Promise<ResolvedKey[]> {
  const db = await store();
  const known = await resolveKeys(db, keys, storeTime());
  const queued = queueNames(c, viewerId, known);
  // Only a handle without an id holds the board up: an id can be watched before it has a name.
  const isCold = known.some((key) => key.id === null && key.problem === null);
  if (queued.length === 0 || !isCold) return known;
  await waitAtMost(
    Promise.all(queued).then(() => undefined),
    waitMs,
  );
  return resolveKeys(db, keys, storeTime());
}
