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

/** How many of the others share some time with each; those that only touch do not. Times are whole ms. */
export function countOverlaps(stretches: readonly Stretch[]): Map<string, number> {
  // What takes no time at all is somewhere all the same.
  const lasting = stretches.map(({ id, from, to }) => ({ id, from, to: Math.max(to, from + 1) }));
  const starts = lasting.map(({ from }) => from).sort((a, b) => a - b);
  const ends = lasting.map(({ to }) => to).sort((a, b) => a - b);
  // All that have begun by its end, but for those that were over by its start, and itself.
  return new Map(
    lasting.map(({ id, from, to }) => [id, countBelow(starts, to) - countBelow(ends, from + 1) - 1]),
  );
}

/** How many of the sorted ones are less. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
