import 'server-only';
import { type Demand, lookingForMs } from '@/lib/collector/demand';
import type { Db } from '@/lib/db/connection';
import { noteDemand, readDemand } from '@/lib/db/demand';
import { log } from '@/lib/logging/log';

/** What other processes' people look at counts this long without being read again. */
const borrowedForMs = 10_000;

/** What a store was told lately is not told again, nor even looked up: a warm board is asked for often. */
const saidForMs = 5_000;
const mostSaid = 5_000;
const said = new WeakMap<Db, Map<string, number>>();

/**
 * Notes for all processes that somebody looks at these creators. Nobody waits for it: a store that is
 * busy only means that this process looks them up itself.
 */
function shareDemand(db: Db, viewerId: string, creatorIds: readonly string[], now: number): void {
  const lately = said.get(db) ?? new Map<string, number>();
  said.set(db, lately);
  const name = `${viewerId} ${creatorIds.join()}`;
  const age = now - (lately.get(name) ?? Number.NEGATIVE_INFINITY);
  if (age >= 0 && age < saidForMs) return;
  if (lately.size >= mostSaid) lately.clear();
  lately.set(name, now);
  noteDemand(db, { viewerId, creatorIds, expiresAt: now + lookingForMs }, now).catch((error: unknown) => {
    lately.delete(name);
    log('demand-not-noted', { error });
  });
}

/** Notes that somebody looks at these creators, here and for all processes. */
export function noteLooking(
  demand: Demand,
  db: Db,
  viewerId: string,
  creatorIds: readonly string[],
  now: number,
): void {
  demand.note(viewerId, creatorIds, now);
  shareDemand(db, viewerId, creatorIds, now);
}

/** Counts somebody whom another process serves as looking, here too, for a moment. */
export function borrow(demand: Demand, viewerId: string, creatorIds: readonly string[], now: number): void {
  demand.note(viewerId, creatorIds, now - lookingForMs + borrowedForMs);
}

/** Reads what all processes' people look at into this one's demand. Boards are parsed once. */
export function demandGatherer(store: () => Promise<Db>, demand: Demand): (now: number) => Promise<void> {
  const known = new Map<string, readonly string[]>();
  return async (now) => {
    const { viewers, boards } = await readDemand(await store(), now, known);
    for (const [viewer, hashes] of viewers) {
      for (const hash of hashes) borrow(demand, viewer, boards.get(hash) ?? [], now);
    }
  };
}
