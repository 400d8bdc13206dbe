import type { BoardSpace } from '@/lib/spaces/board-schema';

/** What happened to a Space between two readings. `from` and `to` are starts in epoch ms. */
export type SpaceChange =
  | { kind: 'live' | 'scheduled' | 'ended' | 'cancelled' | 'gone'; space: BoardSpace }
  | { kind: 'moved'; space: BoardSpace; from: number; to: number }
  | { kind: 'joined'; space: BoardSpace; personIds: string[] };

const aboard = (space: BoardSpace) => new Set([...space.hostIds, ...space.speakerIds]);

function changesOf(before: BoardSpace | undefined, space: BoardSpace): SpaceChange[] {
  const { state } = space;
  if (before?.state !== state) return state === 'unknown' ? [] : [{ kind: state, space }];
  const changes: SpaceChange[] = [];
  const [from, to] = [before.scheduledStart, space.scheduledStart];
  if (state === 'scheduled' && from !== undefined && to !== undefined && from !== to) {
    changes.push({ kind: 'moved', space, from, to });
  }
  const known = aboard(before);
  const personIds = state === 'live' ? [...aboard(space)].filter((id) => !known.has(id)) : [];
  if (personIds.length > 0) changes.push({ kind: 'joined', space, personIds });
  return changes;
}

/**
 * What changed between two readings of the same Spaces, in the order of the newer one. A Space that
 * is absent tells nothing: it has left the board, or its content was dropped after a day. One that X
 * merely stopped listing (`missingSince`) has not changed either, for nobody knows why.
 */
export function diffSpaces(before: readonly BoardSpace[], after: readonly BoardSpace[]): SpaceChange[] {
  const known = new Map(before.map((space) => [space.id, space]));
  return after.flatMap((space) => {
    const old = known.get(space.id);
    return old === space ? [] : changesOf(old, space);
  });
}
