import 'server-only';
import { assembleOnce } from '@/lib/collector/assembled-boards';
import { collector } from '@/lib/collector/collector';
import { currentIntervalMs, readCreators } from '@/lib/collector/read-creators';
import type { Refusal } from '@/lib/collector/refusal';
import { resolveNames } from '@/lib/collector/resolve-names';
import { readSubscriberCounts } from '@/lib/collector/subscriber-counts';
import { storeTime } from '@/lib/db/store-clock';
import type { ResolvedKey } from '@/lib/people/resolve';
import type { BoardInput } from '@/lib/spaces/board';
import type { BoardReading, BoardReject } from '@/lib/spaces/board-schema';

const causeOf = (refusal: Refusal | null) =>
  refusal ? { code: refusal.code, since: refusal.since, retryAt: refusal.retryAt } : null;

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
