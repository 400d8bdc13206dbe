import 'server-only';
import { assembleOnce } from '@/lib/collector/assembled-boards';
import { type Collector, collector } from '@/lib/collector/collector';
import type { Refusal } from '@/lib/collector/lookup';
import { queueOutOfTurn } from '@/lib/collector/newcomers';
import { currentIntervalMs, readCreators, waitAtMost } from '@/lib/collector/read-creators';
import { readSubscriberCounts } from '@/lib/collector/subscriber-counts';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { handleOf, type ResolvedKey, resolveKeys } from '@/lib/people/resolve';
import type { BoardInput } from '@/lib/spaces/board';
import type { BoardReading, BoardReject } from '@/lib/spaces/board-schema';

const causeOf = (refusal: Refusal | null) =>
  refusal ? { code: refusal.code, since: refusal.since, retryAt: refusal.retryAt } : null;

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
async function resolveNames(
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

function rejectedOf(keys: readonly ResolvedKey[]): BoardReject[] {
  return keys
    .filter((key) => key.problem !== null && key.person === null)
    .map((key) => ({ key: key.key, reason: key.problem ?? 'not-on-x' }));
}

/**
 * A board for the names in an address (lower-case handles or ids, ≤ 200, in order). Waits for what
 * was never looked up at most `waitMs`; the rest arrives with a later reading.
 */
export async function readBoard(options: {
  viewerId: string;
  keys: readonly string[];
  waitMs: number;
}): Promise<BoardReading> {
  const c = collector();
  const startedAt = storeTime();
  c.demand.note(options.viewerId, [], startedAt);
  const names = await resolveNames(c, options.viewerId, options.keys, options.waitMs);
  const rejected = rejectedOf(names);
  const rejectedKeys = new Set(rejected.map((reject) => reject.key));
  const usable = names.filter((name) => !rejectedKeys.has(name.key));
  // Two names of one person make one creator.
  const byId = new Map(usable.filter((name) => name.id !== null).map((name) => [name.id ?? '', name]));
  const readings = await readCreators([...byId.keys()], {
    viewerId: options.viewerId,
    waitMs: Math.max(0, options.waitMs - (storeTime() - startedAt)),
  });
  const own = readings.find((reading) => reading.creatorId === options.viewerId)?.snapshot;
  const input: BoardInput = {
    creators: readings.map((reading) => ({
      id: reading.creatorId,
      key: byId.get(reading.creatorId)?.key ?? reading.creatorId,
      person: byId.get(reading.creatorId)?.person ?? null,
      snapshot: reading.snapshot,
      problem: causeOf(reading.problem),
    })),
    rejected,
    unresolved: usable
      .filter((name) => name.id === null)
      .map((name) => ({ key: name.key, problem: causeOf(c.handles.refusal()) })),
    subscriberCounts: own ? await readSubscriberCounts(options.viewerId, own.spaces, 0) : undefined,
    intervalMs: currentIntervalMs(options.viewerId, storeTime()),
  };
  return { ...assembleOnce(c, input), serverNow: storeTime() };
}
