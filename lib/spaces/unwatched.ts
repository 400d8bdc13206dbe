import type { Snapshot, Span } from '@/lib/spaces/types';
import { day, minute } from '@/lib/time';

/** A longer time without a check is one in which things may have happened unseen; the slowest plan is well below. */
export const unwatchedAfterMs = 15 * minute;
/** How far back is remembered. */
const keptMs = 2 * day;

/** The times a creator went unchecked, with the one that a check at `now` ends. */
export function unwatchedUntil(previous: Snapshot | null, now: number): Span[] {
  const known = (previous?.unwatched ?? []).filter(({ to }) => to > now - keptMs);
  // An age of 0 stands for never: `watchedSince` tells of that.
  const last = previous?.checkedAt ?? 0;
  return last > 0 && now - last >= unwatchedAfterMs ? [...known, { from: last, to: now }] : known;
}

export type UnwatchedSpan = Span & {
  /** How many of the board's creators nobody checked then. */
  creators: number;
};

/**
 * When creators of a board were not checked: before anybody began to watch them (`from` 0) and in
 * between, with how many they were, earliest first and without overlaps.
 */
export function unwatchedSpans(snapshots: readonly Snapshot[]): UnwatchedSpan[] {
  const spans = snapshots.flatMap(({ watchedSince, unwatched = [] }) => [
    { from: 0, to: watchedSince },
    ...unwatched,
  ]);
  const edges = [...spans.map(({ from }) => [from, 1] as const), ...spans.map(({ to }) => [to, -1] as const)];
  edges.sort(([a], [b]) => a - b);
  const found: UnwatchedSpan[] = [];
  let creators = 0;
  for (const [index, [at, change]] of edges.entries()) {
    creators += change;
    const to = edges[index + 1]?.[0] ?? at;
    if (to === at || creators === 0) continue;
    const last = found.at(-1);
    if (last?.to === at && last.creators === creators) last.to = to;
    else found.push({ from: at, to, creators });
  }
  // Creators put on the board one by one differ by moments, which tell nobody anything.
  return found.filter(({ from, to }) => from === 0 || to - from >= minute);
}
