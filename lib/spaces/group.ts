import type { Board, BoardCreator, BoardSpace } from '@/lib/spaces/board-schema';

/** A board's Spaces by what they are doing, each group in the order it is shown. */
export type SpaceGroups = { live: BoardSpace[]; scheduled: BoardSpace[]; ended: BoardSpace[] };

type GroupName = keyof SpaceGroups;

/** Ended, cancelled and gone from X are three things, and all of them over. */
export function isOver({ state }: Pick<BoardSpace, 'state'>): boolean {
  return state === 'ended' || state === 'cancelled' || state === 'gone';
}

/**
 * Where a Space belongs. One in a state that X has never documented is placed by its times: ended
 * when it has an end in the past, live when it has started, else scheduled, which claims least.
 */
export function groupOf(space: BoardSpace, now: number): GroupName {
  if (isOver(space)) return 'ended';
  if (space.state === 'live' || space.state === 'scheduled') return space.state;
  if (space.endedAt !== undefined && space.endedAt <= now) return 'ended';
  if (space.startedAt !== undefined && space.startedAt <= now) return 'live';
  return 'scheduled';
}

type Order = (a: BoardSpace, b: BoardSpace) => number;

/** Ascending, absent ones last. */
const byNumber =
  (value: (space: BoardSpace) => number | undefined): Order =>
  (a, b) => {
    const [x, y] = [value(a) ?? Infinity, value(b) ?? Infinity];
    return x === y ? 0 : x - y;
  };

const descending = (value: (space: BoardSpace) => number | undefined) =>
  byNumber((space) => {
    const number = value(space);
    return number === undefined ? undefined : -number;
  });

/** The id decides between equals, so that the order never depends on who was asked first. */
const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const inOrder =
  (...orders: Order[]): Order =>
  (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };

const orders: Record<GroupName, Order> = {
  live: inOrder(
    descending((space) => space.participantCount),
    descending((space) => space.startedAt),
    byId,
  ),
  scheduled: inOrder(
    byNumber((space) => space.scheduledStart),
    byId,
  ),
  ended: inOrder(
    descending((space) => space.endedAt ?? space.goneSince),
    byId,
  ),
};

/**
 * Live: most listeners first, then started last. Scheduled: next first, those without a time last.
 * Ended: latest first. `now` in epoch ms.
 */
export function groupSpaces(spaces: readonly BoardSpace[], now: number): SpaceGroups {
  const of = (name: GroupName) => spaces.filter((space) => groupOf(space, now) === name).sort(orders[name]);
  return { live: of('live'), scheduled: of('scheduled'), ended: of('ended') };
}

/** Creators who were checked and have no Space on the board. One not checked is never called quiet. */
export function quietCreators(board: Pick<Board, 'creators' | 'spaces'>): BoardCreator[] {
  const busy = new Set(board.spaces.map((space) => space.creatorId));
  return board.creators.filter((creator) => creator.status === 'checked' && !busy.has(creator.id));
}
