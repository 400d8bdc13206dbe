import 'server-only';
import { boardSpace } from '@/lib/spaces/board';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { groupSpaces } from '@/lib/spaces/group';
import type { Snapshot } from '@/lib/spaces/types';
import { minute } from '@/lib/time';

/** Somebody on a card: a circle with initials; no picture is fetched. */
export type CardFace = { id: string; name: string | null; handle: string | null };

export type CardNext = { at: number; title: string | null; host: CardFace | null };

/** All that a card says of a watchlist. */
export type CardContent = {
  title: string | null;
  creators: number;
  /** Of how many of them it is known what they are doing. */
  known: number;
  live: number;
  scheduled: number;
  next: CardNext | null;
  /** The oldest check among those that count, epoch ms; null: nothing is known. */
  asOf: number | null;
  /** Those on air first. */
  faces: (CardFace & { isLive: boolean })[];
};

/** A card is looked at long after it was drawn: older checks than this say nothing of now. */
const freshForMs = 10 * minute;
const mostFaces = 24;

function nextOf(scheduled: readonly BoardSpace[], faces: readonly CardFace[], now: number): CardNext | null {
  const space = scheduled.find(({ scheduledStart }) => (scheduledStart ?? 0) > now);
  if (space?.scheduledStart === undefined) return null;
  const host = faces.find(({ id }) => id === space.creatorId) ?? null;
  return { at: space.scheduledStart, title: space.title ?? null, host };
}

/**
 * A card from what is in the store anyway. `creators`: how many the watchlist names, of whom `faces` are known.
 * Snapshots too old to count are as none: unknown is never shown as offline.
 */
export function cardContent(
  watchlist: { title: string | null; creators: number; faces: readonly CardFace[] },
  snapshots: ReadonlyMap<string, Snapshot>,
  now: number,
): CardContent {
  const fresh = watchlist.faces.flatMap(({ id }) => {
    const snapshot = snapshots.get(id);
    return snapshot && snapshot.checkedAt > now - freshForMs ? [snapshot] : [];
  });
  const spaces = fresh.flatMap((each) =>
    each.spaces.map((space) => boardSpace(space, each.creatorId, undefined)),
  );
  const groups = groupSpaces([...new Map(spaces.map((space) => [space.id, space])).values()], now);
  const onAir = new Set(groups.live.map(({ creatorId }) => creatorId));
  const faces = watchlist.faces.map((face) => ({ ...face, isLive: onAir.has(face.id) }));
  return {
    title: watchlist.title,
    creators: watchlist.creators,
    known: fresh.length,
    live: groups.live.length,
    scheduled: groups.scheduled.length,
    next: nextOf(groups.scheduled, watchlist.faces, now),
    asOf: fresh.length === 0 ? null : Math.min(...fresh.map(({ checkedAt }) => checkedAt)),
    faces: faces.sort((a, b) => Number(b.isLive) - Number(a.isLive)).slice(0, mostFaces),
  };
}
