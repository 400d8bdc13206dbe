import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { allowanceLeft, appTokenKey, userTokenKey } from '@/lib/collector/budget';
import { type Collector, collector } from '@/lib/collector/collector';
import { plannedIntervalMs } from '@/lib/collector/interval';
import type { Lookup, Refusal } from '@/lib/collector/lookup';
import { readBudget } from '@/lib/db/budget';
import { store } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';
import type { Snapshot } from '@/lib/spaces/types';
import { hour, minute } from '@/lib/time';
import type { RateLimit } from '@/lib/x/rate-limit';

/** One creator as far as known now. `problem`: why the newest try failed, if it did. */
export type CreatorReading = {
  creatorId: string;
  snapshot: Snapshot | null;
  problem: Refusal | null;
  isPending: boolean;
};

/** Older data says nothing of now; it is not shown. */
const staleAfterMs = hour;
/** Counts as due this much early: boards ask every few seconds, not at the very moment. */
const dueEarlyMs = 1_000;
/** A check that is due is waited for this long, so that an answer is fresh rather than just before. */
const settleMs = 400;
/** A Space that X stopped listing is asked for by id at most this often. */
const followEveryMs = minute;

export function currentIntervalMs(now: number): number {
  const { demand } = collector();
  const tokens = demand.viewers(now).length + (env().x.bearerToken ? 1 : 0);
  return plannedIntervalMs(demand.creatorCount(now), tokens);
}

/** Waits for the look-ups, but no longer than `waitMs`; they go on without us. */
export async function waitAtMost(pending: Promise<void>, waitMs: number): Promise<void> {
  const timer = new AbortController();
  const gaveUp = delay(waitMs, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([pending, gaveUp]);
  timer.abort();
}

/** Queues look-ups; null when there is nothing to queue, or too much waits already: then what is known is shown. */
export function queueLookups(lookup: Lookup, keys: readonly string[]): Promise<void> | null {
  if (keys.length === 0) return null;
  try {
    return lookup.add(keys);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'busy') return null;
    throw error;
  }
}

function followMissing(c: Collector, snapshots: Iterable<Snapshot>, now: number) {
  const due: string[] = [];
  for (const snapshot of snapshots) {
    for (const space of snapshot.spaces) {
      if (space.missingSince === undefined || space.state === 'ended') continue;
      if ((c.followed.get(space.id)?.askedAt ?? 0) > now - followEveryMs) continue;
      c.followed.set(space.id, { creatorId: snapshot.creatorId, askedAt: now });
      due.push(space.id);
    }
  }
  for (const [id, { askedAt }] of c.followed) if (askedAt < now - hour) c.followed.delete(id);
  queueLookups(c.spaces, due);
}

/**
 * Snapshots of the given creators. Those not checked for the planned interval are queued and waited
 * for a moment; those never checked, or not for `maxAgeMs`, are waited for at most `waitMs`. What X
 * refuses keeps its last data.
 */
export async function readCreators(
  ids: readonly string[],
  options: { viewerId: string; waitMs: number; maxAgeMs?: number },
): Promise<CreatorReading[]> {
  const c = collector();
  const db = await store();
  const now = Date.now();
  c.demand.note(options.viewerId, ids, now);
  const before = await findSnapshots(db, ids, c.snapshots);
  const age = (id: string) => now - (before.get(id)?.checkedAt ?? 0);
  const dueAfterMs = currentIntervalMs(now) - dueEarlyMs;
  const due = ids.filter((id) => age(id) >= dueAfterMs);
  const queued = queueLookups(c.creators, due);
  const maxAgeMs = Math.min(options.maxAgeMs ?? staleAfterMs, staleAfterMs);
  const isCold = due.some((id) => age(id) >= maxAgeMs);
  if (queued) await waitAtMost(queued, isCold ? options.waitMs : Math.min(settleMs, options.waitMs));
  const after = queued ? await findSnapshots(db, ids, c.snapshots) : before;
  followMissing(c, after.values(), now);
  const refusal = c.creators.refusal();
  return ids.map((creatorId) => {
    const found = after.get(creatorId);
    const snapshot = found && found.checkedAt > now - staleAfterMs ? found : null;
    const problem = refusal && (found?.checkedAt ?? 0) < refusal.at ? refusal : null;
    return { creatorId, snapshot, problem, isPending: c.creators.has(creatorId) };
  });
}

/** What is left of X's allowance for the token that this viewer's look-ups would use. */
export async function readAllowance(viewerId: string): Promise<RateLimit> {
  const tokenKey = env().x.bearerToken ? appTokenKey : userTokenKey(viewerId);
  const state = await readBudget(await store(), 'spaces-by-creators', Date.now());
  return allowanceLeft('spaces-by-creators', tokenKey, state);
}
