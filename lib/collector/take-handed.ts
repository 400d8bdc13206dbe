import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';
import type { Collector } from '@/lib/collector/collector';
import type { HandedAnswer } from '@/lib/collector/handed-lookup';
import { type Lookup, queueLookups } from '@/lib/collector/lookup';
import { companyFor } from '@/lib/collector/newcomers';
import { borrow } from '@/lib/collector/share-demand';
import type { Db } from '@/lib/db/connection';
import { answerHanded, type HandedKey, takeHanded } from '@/lib/db/handed-lookups';
import { log } from '@/lib/logging/log';

export type TakingEdges = {
  store: () => Promise<Db>;
  now: () => number;
  isInCharge: () => boolean;
  /** Tells the other processes that something is answered. */
  announce: (db: Db) => Promise<void>;
};

function answersOf(lookup: Lookup, keys: readonly string[]): Map<string, string> {
  const answerOf = (key: string): HandedAnswer => ({
    refusal: lookup.refusal(),
    own: lookup.refusalOf(key),
  });
  return new Map(keys.map((key) => [key, JSON.stringify(answerOf(key))]));
}

/**
 * Takes over what processes that are not in charge want looked up: it waits in the same queues, and
 * leaves in the same calls, as what this process's people and the plan want. Nobody waits for the result.
 */
export async function takeHandedLookups(c: Collector, edges: TakingEdges): Promise<void> {
  if (!edges.isInCharge()) return;
  const now = edges.now();
  const taken = await takeHanded(await edges.store(), now);
  // Their tokens may be used for what they wait for.
  for (const viewerId of new Set(taken.map((each) => each.viewerId))) borrow(c.demand, viewerId, [], now);
  const queues = { 'spaces-by-creators': c.creators, users: c.people, 'users-by': c.handles };
  for (const [endpoint, lookup] of Object.entries(queues)) {
    const keys = taken.filter((each) => each.endpoint === endpoint).map(({ key }) => key);
    // A call's keys are answered together, and no sooner.
    for (let start = 0; start < keys.length; start += batchSize) {
      const some = keys.slice(start, start + batchSize);
      void lookUp(lookup, endpoint, some, edges);
    }
    if (lookup === c.creators && keys.length > 0) void queueLookups(lookup, companyFor(c, keys, now));
  }
}

async function lookUp(lookup: Lookup, endpoint: HandedKey['endpoint'], keys: string[], edges: TakingEdges) {
  try {
    await queueLookups(lookup, keys);
    const db = await edges.store();
    await answerHanded(db, endpoint, answersOf(lookup, keys));
    await edges.announce(db);
  } catch (error) {
    log('lookup-not-handed', { error });
  }
}
