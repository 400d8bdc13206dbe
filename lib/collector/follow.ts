import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';
import type { Snapshot, Space } from '@/lib/spaces/types';
import { minute, second } from '@/lib/time';

/**
 * Which known Spaces are asked for by id, on that endpoint's own budget: vanished ones (X stopped
 * listing them and has not said why), those about to start, and live ones, in this order.
 */

/** A Space not found is asked for once more no sooner than this before it counts as gone. */
export const secondLookMs = minute;
const dueBeforeMs = 2 * minute;
const dueAfterMs = 15 * minute;
/**
 * What X told this recently is not asked for again by id. Shorter than the slowest turn of the plan
 * (3.75 s with one token): a little longer, and every other turn would be missed.
 */
const freshMs = 3.5 * second;

type Rank = 0 | 1 | 2;

function rankOf(space: Space, now: number): Rank | null {
  if (space.missingSince !== undefined && space.state !== 'ended') return 0;
  if (space.state === 'live') return 2;
  if (space.state !== 'scheduled' || space.scheduledStart === undefined) return null;
  const isDue = now >= space.scheduledStart - dueBeforeMs && now <= space.scheduledStart + dueAfterMs;
  return isDue ? 1 : null;
}

/** How long after the last look by id the next one makes sense. */
const pauseMs: Record<Rank, number> = { 0: secondLookMs, 1: freshMs, 2: freshMs };

export type Followed = { spaceId: string; creatorId: string };

/**
 * The next call's Spaces, at most a hundred.
 * @param askedAt when each Space was last asked for by id, epoch ms
 */
export function planFollow(
  snapshots: Iterable<Snapshot>,
  askedAt: ReadonlyMap<string, number>,
  now: number,
): Followed[] {
  const found: (Followed & { rank: Rank; at: number })[] = [];
  for (const snapshot of snapshots) {
    for (const space of snapshot.spaces) {
      if (space.goneSince !== undefined) continue;
      const rank = rankOf(space, now);
      if (rank === null) continue;
      const at = askedAt.get(space.id) ?? 0;
      const isFresh = rank > 0 && now - snapshot.checkedAt < freshMs;
      if (isFresh || now - at < pauseMs[rank]) continue;
      found.push({ spaceId: space.id, creatorId: snapshot.creatorId, rank, at });
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return found.slice(0, batchSize).map(({ spaceId, creatorId }) => ({ spaceId, creatorId }));
}
