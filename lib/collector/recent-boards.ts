import 'server-only';
import { hasOwn } from '@/lib/collector/board-frame';
import type { Collector } from '@/lib/collector/collector';
import type { BoardReading } from '@/lib/spaces/board-schema';

/** A board, and the version up to which everything is in it. */
export type RecentBoard = BoardReading & { version: number };

/** As long as another process's change may take to be heard of anyway. */
const sharedForMs = 250;
const mostBoards = 500;

const recent = new WeakMap<Collector, Map<string, { at: number; board: RecentBoard }>>();

/** Whether everybody would be told just this: nothing is being looked up, and X answers. */
const isSettled = ({ board, checkedAt }: RecentBoard) =>
  board.pause === null &&
  checkedAt.length === board.creators.length &&
  board.creators.every((creator) => creator.status === 'checked');

/** One's own Spaces come with counts that are one's own: such a reading is kept for that person alone. */
const nameFor = (viewerId: string | null, keys: readonly string[]) => `${viewerId ?? ''} ${keys.join()}`;

/** Keeps what a viewer was told, for those who ask for the same board in the same moment. */
export function keepRecent(
  c: Collector,
  keys: readonly string[],
  viewerId: string,
  board: RecentBoard,
): void {
  const boards = recent.get(c) ?? new Map<string, { at: number; board: RecentBoard }>();
  recent.set(c, boards);
  const name = nameFor(hasOwn(board, viewerId) ? viewerId : null, keys);
  boards.delete(name);
  if (!isSettled(board)) return;
  boards.set(name, { at: board.serverNow, board });
  const [oldest] = boards.keys();
  if (boards.size > mostBoards && oldest !== undefined) boards.delete(oldest);
}

/**
 * The board as somebody was told it a moment ago, for a viewer who would be told the same: it is read
 * four times a second at most, however many ask. None that was planned at another pace.
 */
export function recentBoard(
  c: Collector,
  keys: readonly string[],
  viewer: { id: string; intervalMs: number },
  now: number,
): RecentBoard | null {
  const boards = recent.get(c);
  const shared = boards?.get(nameFor(null, keys));
  const own = shared && !hasOwn(shared.board, viewer.id) ? shared : boards?.get(nameFor(viewer.id, keys));
  if (!own || now < own.at || now - own.at >= sharedForMs) return null;
  return own.board.board.intervalMs === viewer.intervalMs ? own.board : null;
}

/** What is kept of earlier is no longer so: something was stored. */
export function forgetRecent(c: Collector): void {
  recent.delete(c);
}
