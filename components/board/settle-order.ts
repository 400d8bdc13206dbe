import type { BoardSpace } from '@/lib/spaces/board-schema';

/**
 * Listeners come and go by the second: as long as a group holds the same Spaces, they keep their
 * places. Only one that comes or goes sorts the group anew.
 */
export function settleOrder(
  before: readonly BoardSpace[],
  sorted: readonly BoardSpace[],
): readonly BoardSpace[] {
  const now = new Map(sorted.map((space) => [space.id, space]));
  const settled = before.flatMap((space) => now.get(space.id) ?? []);
  return settled.length === sorted.length && before.length === sorted.length ? settled : sorted;
}
