import type { BoardReading, BoardSpace } from '@/lib/spaces/board-schema';
import { diffSpaces } from '@/lib/spaces/diff';
import { minute } from '@/lib/time';

/** What is worth a notification. `key` names it once for all tabs of a browser. */
export type News = { kind: 'live' | 'soon'; key: string; space: BoardSpace };

/** So long before a start it is told. */
export const noticeMs = 10 * minute;
/** A machine that slept wakes to Spaces that began long ago: the board tells those. */
const freshMs = 30 * minute;

/**
 * Spaces that went live between two readings of a board. Of a creator who had not been checked before,
 * nobody can say that they only now went live.
 */
export function newlyLive(before: BoardReading, after: BoardReading, now: number): News[] {
  const known = new Set(
    before.board.creators.filter((_, index) => (before.checkedAt[index] ?? 0) > 0).map(({ id }) => id),
  );
  return diffSpaces(before.board.spaces, after.board.spaces).flatMap(({ kind, space }) => {
    const isFresh = now - (space.startedAt ?? now) < freshMs;
    const isNews = kind === 'live' && known.has(space.creatorId) && isFresh;
    return isNews ? { kind: 'live' as const, key: `live ${space.id}`, space } : [];
  });
}

/** Planned Spaces that start within ten minutes. One that is moved is news again. */
export function startingSoon(spaces: readonly BoardSpace[], now: number): News[] {
  return spaces.flatMap((space) => {
    const wait = (space.scheduledStart ?? 0) - now;
    const isSoon = space.state === 'scheduled' && wait > 0 && wait <= noticeMs;
    return isSoon ? { kind: 'soon' as const, key: `soon ${space.id} ${space.scheduledStart}`, space } : [];
  });
}
