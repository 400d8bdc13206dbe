import 'server-only';
import type { Board, BoardReading } from '@/lib/spaces/board-schema';

/** A board of these creators, all checked in the moment `at`, with nothing on. */
export function readingOf(ids: readonly string[], at = 1, more: Partial<Board> = {}): BoardReading {
  const board: Board = {
    creators: ids.map((id) => ({ id, key: id, status: 'checked' })),
    people: {},
    spaces: [],
    topics: {},
    rejected: [],
    watchedSince: null,
    pause: null,
    intervalMs: 5_000,
    ...more,
  };
  return { board, checkedAt: ids.map(() => at), serverNow: at };
}
