import 'server-only';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { Frame } from '@/lib/spaces/stream-events';

/** What a board holds. Where this changes, pieces and frames do not tell it: the whole board is sent. */
export type BoardShape = { creators: string; people: ReadonlySet<string>; known: ReadonlySet<string> };

export function shapeOf({ board, checkedAt }: BoardReading): BoardShape {
  const names = board.creators.map(({ id, key }) => [id, key]);
  const known = board.creators.filter((_, index) => (checkedAt[index] ?? 0) > 0);
  const named = board.creators.filter(({ id }) => board.people[id] !== undefined);
  return {
    creators: JSON.stringify([names, board.rejected]),
    people: new Set(named.map(({ id }) => id)),
    known: new Set(known.map(({ id }) => id)),
  };
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
  [...part].every((id) => whole.has(id));

/**
 * Whether pieces lead from one to the other: the same creators, none newly named, and the same of them
 * known. One too long unchecked is shown as unknown; when checked again its old content is no piece.
 */
export function isSameShape(before: BoardShape, now: BoardShape): boolean {
  return (
    before.creators === now.creators &&
    isWithin(now.people, before.people) &&
    isWithin(before.known, now.known) &&
    isWithin(now.known, before.known)
  );
}

/** A reading that several people may be sent: without the counts that are one person's own. */
export function withoutOwnCounts(reading: BoardReading): BoardReading {
  const spaces = reading.board.spaces.map(({ subscriberCount: _, ...space }) => space);
  return { ...reading, board: { ...reading.board, spaces } };
}

export function frameOf(reading: BoardReading, index: number, intervalMs: number): Frame {
  const { creators, rejected, watchedSince, pause, spaces } = reading.board;
  const counts = spaces.flatMap(({ id, subscriberCount }) =>
    subscriberCount === undefined ? [] : [[id, subscriberCount] as const],
  );
  return {
    board: index,
    creators,
    rejected,
    watchedSince,
    pause,
    intervalMs,
    subscriberCounts: Object.fromEntries(counts),
    checkedAt: reading.checkedAt,
    serverNow: reading.serverNow,
  };
}

/** A frame's content without its ages: equal text, nothing to tell. */
export function frameContent({ checkedAt: _, serverNow: __, ...content }: Frame): string {
  return JSON.stringify(content);
}
