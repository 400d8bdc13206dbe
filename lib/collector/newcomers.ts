import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';
import type { Collector } from '@/lib/collector/collector';
import { type Lookup, queueLookups } from '@/lib/collector/lookup';
import { minAgeMs } from '@/lib/collector/schedule';

/** How many calls out of turn one person can cause at once, and how soon one more. */
const mostCalls = 10;
const oneMoreEveryMs = 30_000;

/**
 * What was never looked up is asked for out of turn, on the part of X's allowance that the plan leaves
 * free. One person has no more than a part of that: made-up names by the thousand wait for their
 * fair turn, and hold up nobody.
 */
export class Newcomers {
  readonly #calls = new Map<string, { left: number; at: number }>();

  /** @param size keys a call */
  constructor(private readonly size = batchSize) {}

  /** Those of the keys that may be asked for out of turn now; their calls are taken from what this person has left. */
  admit(viewerId: string, keys: readonly string[], now: number): string[] {
    if (keys.length === 0) return [];
    const left = this.#leftAt(viewerId, now);
    const admitted = keys.slice(0, Math.floor(left) * this.size);
    this.#calls.set(viewerId, { left: left - Math.ceil(admitted.length / this.size), at: now });
    this.#forget(now);
    return admitted;
  }

  #leftAt(viewerId: string, now: number): number {
    const known = this.#calls.get(viewerId);
    if (!known) return mostCalls;
    return Math.min(mostCalls, known.left + Math.max(0, now - known.at) / oneMoreEveryMs);
  }

  #forget(now: number): void {
    for (const [viewerId, { at }] of this.#calls) {
      if (now - at >= mostCalls * oneMoreEveryMs) this.#calls.delete(viewerId);
    }
  }
}

/**
 * Queues look-ups out of turn, as many as this viewer may cause; null when there are none. While X
 * refuses, a try costs no call. `company` names others to fill up the last call with; nobody waits for them.
 */
export function queueOutOfTurn(
  lookup: Lookup,
  newcomers: Newcomers,
  viewer: { id: string; keys: readonly string[] },
  now: number,
  company: (admitted: readonly string[]) => string[] = () => [],
): Promise<void> | null {
  const waiting = viewer.keys.filter((key) => lookup.has(key));
  const fresh = viewer.keys.filter((key) => !lookup.has(key) && lookup.refusalOf(key) === null);
  if (lookup.refusal()) return queueLookups(lookup, [...waiting, ...fresh], viewer.id);
  const admitted = newcomers.admit(viewer.id, fresh, now);
  const queued = queueLookups(lookup, [...waiting, ...admitted], viewer.id);
  if (queued && admitted.length > 0) void queueLookups(lookup, company(admitted));
  return queued;
}

/** Others to fill up the last call that these creators need: those not asked for the longest. */
export function companyFor(c: Collector, creatorIds: readonly string[], now: number): string[] {
  const room = (batchSize - (creatorIds.length % batchSize)) % batchSize;
  const chosen = new Set(creatorIds);
  const askedAt = (id: string) => c.askedAt.get(id) ?? 0;
  const watched = new Set([...c.demand.watch(now).values()].flat());
  const company = [...watched]
    .filter((id) => !chosen.has(id) && now - askedAt(id) >= minAgeMs && !c.creators.has(id))
    .sort((a, b) => askedAt(a) - askedAt(b))
    .slice(0, room);
  for (const id of [...creatorIds, ...company]) c.askedAt.set(id, now);
  return company;
}
