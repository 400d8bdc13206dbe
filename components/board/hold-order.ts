import type { BoardSpace } from '@/lib/spaces/board-schema';

/**
 * What a column shows while somebody points at it: the same Spaces in the same places, with their
 * newest words, even those that have left the group; what is new waits.
 */
export function holdOrder(
  held: readonly BoardSpace[],
  current: readonly BoardSpace[],
  everywhere: readonly BoardSpace[],
): { shown: BoardSpace[]; waiting: BoardSpace[] } {
  const newest = new Map(everywhere.map((space) => [space.id, space]));
  const heldIds = new Set(held.map((space) => space.id));
  return {
    shown: held.map((space) => newest.get(space.id) ?? space),
    waiting: current.filter((space) => !heldIds.has(space.id)),
  };
}
