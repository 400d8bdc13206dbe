import type { Board, BoardPerson } from '@/lib/spaces/board-schema';
import { peopleOf } from '@/lib/spaces/people-of';
import type { Piece } from '@/lib/spaces/stream-events';

/** Whoever either calls protected stays so; else the newer profile counts. */
function mergePeople(board: Board, piece: Piece, named: ReadonlySet<string>): Board['people'] {
  const all: [string, BoardPerson][] = [];
  for (const id of named) {
    const [before, now] = [board.people[id], piece.people[id]];
    const person = before?.isProtected ? before : (now ?? before);
    if (person) all.push([id, person]);
  }
  return Object.fromEntries(all);
}

/**
 * The board with one creator's newer content in the place of what it held of them. Comes to the same
 * as putting the board together anew, but keeps the very objects of everything that did not change.
 */
export function applyPiece(board: Board, piece: Piece): Board {
  if (!board.creators.some(({ id }) => id === piece.creatorId)) return board;
  const own = new Map(
    board.spaces.filter(({ creatorId }) => creatorId === piece.creatorId).map((space) => [space.id, space]),
  );
  const fresh = piece.spaces.map((space) => {
    const subscriberCount = own.get(space.id)?.subscriberCount;
    return subscriberCount === undefined ? space : { ...space, subscriberCount };
  });
  const freshIds = new Set(fresh.map(({ id }) => id));
  const others = board.spaces.filter(
    (space) => space.creatorId !== piece.creatorId && !freshIds.has(space.id),
  );
  const spaces = [...others, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  const creators = board.creators.map((creator) =>
    creator.id === piece.creatorId
      ? { id: creator.id, key: creator.key, status: 'checked' as const }
      : creator,
  );
  const named = new Set([...creators.map(({ id }) => id), ...spaces.flatMap(peopleOf)]);
  const topicIds = new Set(spaces.flatMap((space) => space.topicIds));
  const topics = Object.entries({ ...board.topics, ...piece.topics }).filter(([id]) => topicIds.has(id));
  return {
    ...board,
    creators,
    spaces,
    people: mergePeople(board, piece, named),
    topics: Object.fromEntries(topics),
    watchedSince: Math.max(board.watchedSince ?? 0, piece.watchedSince),
  };
}
