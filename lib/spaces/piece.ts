import { boardPerson, boardSpace } from '@/lib/spaces/board';
import { newestById } from '@/lib/spaces/newest';
import type { Piece } from '@/lib/spaces/stream-events';
import type { Snapshot } from '@/lib/spaces/types';

/**
 * One creator's snapshot as the browser gets it, the same for every viewer: counts that are the
 * creator's alone never enter it.
 */
export function pieceOf(snapshot: Snapshot): Piece {
  const { creatorId, version, checkedAt, watchedSince } = snapshot;
  const topics = snapshot.topics.map(({ id, name, description }) => [id, { name, description }] as const);
  return {
    creatorId,
    version,
    checkedAt,
    watchedSince,
    spaces: snapshot.spaces.map((space) => boardSpace(space, creatorId, undefined)),
    people: Object.fromEntries(
      [...newestById(snapshot.people)].map(([id, person]) => [id, boardPerson(person)]),
    ),
    topics: Object.fromEntries(topics),
  };
}
