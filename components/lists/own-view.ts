import type { HeldBoard } from '@/lib/query/board-query';
import type { Board } from '@/lib/spaces/board-schema';
import type { Face, Overlay } from '@/lib/watchlists/list-schema';

type Wishes = {
  overlay: Pick<Overlay, 'pins' | 'hidden'>;
  /** Names of those X has not told of just now, and everybody's group. */
  creators: readonly (Face & { group?: string })[];
  /** Those the viewer has hidden are looked at all the same. */
  showsHidden: boolean;
  /** Only they are looked at; not a group of the list: everybody. */
  group?: string | undefined;
};

/** The people of a board, and as far as the list knows them those it does not. */
function withNames(people: Board['people'], listed: readonly Face[]): Board['people'] {
  const named: Board['people'] = {};
  for (const { id, handle, name, avatarUrl } of listed) {
    if (people[id] || handle === null) continue;
    named[id] = { id, handle, name: name ?? handle, ...(avatarUrl && { avatarUrl }) };
  }
  return Object.keys(named).length === 0 ? people : { ...named, ...people };
}

/** Whom the viewer does not want to look at now. */
function awayFrom({ overlay, creators, showsHidden, group }: Wishes): Set<string> {
  const away = new Set(showsHidden ? [] : overlay.hidden);
  if (group === undefined || !creators.some((creator) => creator.group === group)) return away;
  for (const creator of creators) if (creator.group !== group) away.add(creator.id);
  return away;
}

/** Where each creator stood, in the order the viewer wants: whom they pin first, whom they want away not at all. */
function orderOf({ creators }: Board, { overlay }: Wishes, away: ReadonlySet<string>): number[] {
  const pinned = new Set(overlay.pins);
  const shown = creators.flatMap(({ id }, index) =>
    away.has(id) ? [] : { index, isPinned: pinned.has(id) },
  );
  return [...shown.filter(({ isPinned }) => isPinned), ...shown.filter(({ isPinned }) => !isPinned)].map(
    ({ index }) => index,
  );
}

type Own = { away: ReadonlySet<string>; order: readonly number[] };

function ownBoard(board: Board, wishes: Wishes, { away, order }: Own): Board {
  const people = withNames(board.people, wishes.creators);
  const isAsItWas = order.length === board.creators.length && order.every((from, to) => from === to);
  if (isAsItWas) return people === board.people ? board : { ...board, people };
  return {
    ...board,
    people,
    creators: order.flatMap((index) => board.creators[index] ?? []),
    spaces: board.spaces.filter(({ creatorId }) => !away.has(creatorId)),
  };
}

/**
 * Shows a list's board as its viewer wants it. The same content gives the same object, so that a check
 * which only made it younger draws nothing anew.
 */
export function ownView(wishes: Wishes): (held: HeldBoard) => HeldBoard {
  const away = awayFrom(wishes);
  let last: { of: Board; seen: Board; order: readonly number[] } | null = null;
  return (held) => {
    if (last?.of !== held.board) {
      const order = orderOf(held.board, wishes, away);
      last = { of: held.board, seen: ownBoard(held.board, wishes, { away, order }), order };
    }
    const { seen, order } = last;
    return { ...held, board: seen, checkedAt: order.map((index) => held.checkedAt[index] ?? 0) };
  };
}
