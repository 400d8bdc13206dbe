/** Something that takes room from `from` to `to`, the end not included. */
export type Stretch = { id: string; from: number; to: number };

const inOrder = (a: Stretch, b: Stretch) =>
  a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The lane of each, so that no two in one lane overlap, and in as few lanes as there are at once at most.
 * Each takes the first lane that is free by its start.
 */
export function packLanes(stretches: readonly Stretch[]): { laneOf: Map<string, number>; count: number } {
  const laneOf = new Map<string, number>();
  const freeFrom: number[] = [];
  for (const { id, from, to } of [...stretches].sort(inOrder)) {
    const free = freeFrom.findIndex((at) => at <= from);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = to;
    laneOf.set(id, lane);
  }
  return { laneOf, count: freeFrom.length };
}

/** How many of the others share some time with each; those that only touch do not. */
export function countOverlaps(stretches: readonly Stretch[]): Map<string, number> {
  const sorted = [...stretches].sort(inOrder);
  const counts = new Map(sorted.map(({ id }) => [id, 0]));
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  let open: Stretch[] = [];
  for (const stretch of sorted) {
    open = open.filter(({ to }) => to > stretch.from);
    for (const { id } of open) {
      add(id);
      add(stretch.id);
    }
    open.push(stretch);
  }
  return counts;
}
