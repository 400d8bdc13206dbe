import type { HeldBoard } from '@/lib/query/board-query';
import type { Board } from '@/lib/spaces/board-schema';
import type { Face, Overlay } from '@/lib/watchlists/list-schema';

type Wishes = {
  overlay: Pick<Overlay, 'pins' | 'hidden'>;
  /** Names of those X has not told of just now. */
  creators: readonly Face[];
  /** Those the viewer has hidden are looked at all the same. */
  showsHidden: boolean;
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

/** Where each creator stood, in the order the viewer wants: whom they pin first, whom they hide not at all. */
function orderOf({ creators }: Board, { overlay, showsHidden }: Wishes): number[] {
  const pinned = new Set(overlay.pins);
  const hidden = new Set(showsHidden ? [] : overlay.hidden);
  const shown = creators.flatMap(({ id }, index) =>
    hidden.has(id) ? [] : { index, isPinned: pinned.has(id) },
  );
  return [...shown.filter(({ isPinned }) => isPinned), ...shown.filter(({ isPinned }) => !isPinned)].map(
    ({ index }) => index,
  );
}

function ownBoard(board: Board, wishes: Wishes, order: readonly number[]): Board {
  const people = withNames(board.people, wishes.creators);
  const isAsItWas = order.length === board.creators.length && order.every((from, to) => from === to);
  if (isAsItWas) return people === board.people ? board : { ...board, people };
  const hidden = new Set(wishes.showsHidden ? [] : wishes.overlay.hidden);
  return {
    ...board,
    people,
    creators: order.flatMap((index) => board.creators[index] ?? []),
    spaces: board.spaces.filter(({ creatorId }) => !hidden.has(creatorId)),
  };
}

/**
 * Shows a list's board as its viewer wants it. The same content gives the same object, so that a check
 * which only made it younger draws nothing anew.
 */
export function ownView(wishes: Wishes): (held: HeldBoard) => HeldBoard {
  let last: { of: Board; seen: Board; order: readonly number[] } | null = null;
  return (held) => {
    if (last?.of !== held.board) {
      const order = orderOf(held.board, wishes);
      last = { of: held.board, seen: ownBoard(held.board, wishes, order), order };
    }
    const { seen, order } = last;
    return { ...held, board: seen, checkedAt: order.map((index) => held.checkedAt[index] ?? 0) };
  };
}
