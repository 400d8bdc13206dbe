import 'server-only';
import { streamEvent } from '@/lib/collector/stream-text';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { Frame } from '@/lib/spaces/stream-events';

/** What a board holds. Where this changes, pieces and frames do not tell it: the whole board is sent. */
export type BoardShape = { creators: string; people: ReadonlySet<string>; known: ReadonlySet<string> };

/** A reading shared by many streams is looked at once. */
const shapes = new WeakMap<BoardReading, BoardShape>();

export function shapeOf(reading: BoardReading): BoardShape {
  const shape = shapes.get(reading) ?? makeShape(reading);
  shapes.set(reading, shape);
  return shape;
}

function makeShape({ board, checkedAt }: BoardReading): BoardShape {
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

/** Whether this person is one of the creators: what is theirs alone may be in it. */
export const hasOwn = (reading: BoardReading, viewerId: string) =>
  reading.board.creators.some(({ id }) => id === viewerId);

/** A reading that several people may be sent: without the counts that are one person's own. */
export function withoutOwnCounts(reading: BoardReading): BoardReading {
  const spaces = reading.board.spaces.map(({ subscriberCount: _, ...space }) => space);
  return { ...reading, board: { ...reading.board, spaces } };
}

function frameOf(reading: BoardReading, index: number, intervalMs: number): Frame {
  const { creators, rejected, watchedSince, unwatched, pause, spaces } = reading.board;
  const counts = spaces.flatMap(({ id, subscriberCount }) =>
    subscriberCount === undefined ? [] : [[id, subscriberCount] as const],
  );
  return {
    board: index,
    creators,
    rejected,
    watchedSince,
    unwatched,
    pause,
    intervalMs,
    subscriberCounts: Object.fromEntries(counts),
    checkedAt: reading.checkedAt,
    serverNow: reading.serverNow,
  };
}

/** A frame's content without its ages: equal text, nothing to tell. */
function frameContent({ checkedAt: _, serverNow: __, ...content }: Frame): string {
  return JSON.stringify(content);
}

type Said = { content: string; bytes: Uint8Array };
const frames = new WeakMap<BoardReading, Map<string, Said>>();
const wholes = new WeakMap<BoardReading, Map<string, Uint8Array>>();

function once<T>(
  made: WeakMap<BoardReading, Map<string, T>>,
  reading: BoardReading,
  name: string,
  make: () => T,
): T {
  const own = made.get(reading) ?? new Map<string, T>();
  made.set(reading, own);
  const value = own.get(name) ?? make();
  own.set(name, value);
  return value;
}

/** A board's frame as an event, and its content for comparing; made once for all who are told the same. */
export function frameSaid(reading: BoardReading, index: number, intervalMs: number): Said {
  return once(frames, reading, `${index} ${intervalMs}`, () => {
    const frame = frameOf(reading, index, intervalMs);
    return { content: frameContent(frame), bytes: streamEvent('frame', frame) };
  });
}

/** One board's whole content as an event; its id is what may be asked for later. */
export function wholeEvent(
  name: 'board' | 'reset',
  index: number,
  { reading, version }: { reading: BoardReading; version: number },
  intervalMs: number,
): Uint8Array {
  return once(wholes, reading, `${name} ${index} ${version} ${intervalMs}`, () => {
    const board = { ...reading.board, intervalMs };
    return streamEvent(name, { board: index, reading: { ...reading, board }, version }, version);
  });
}
