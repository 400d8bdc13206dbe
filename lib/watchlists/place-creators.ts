import type { ListCreator } from '@/lib/watchlists/list-value';

/** A creator with the number it is ordered by in the store. */
export type PlacedCreator = ListCreator & { position: number };

const step = 1_024;

/** Between its neighbours; undefined where there is no room. */
function between(before: number, after: number | undefined): number | undefined {
  if (after === undefined) return before + step;
  const middle = Math.floor((before + after) / 2);
  return middle > before && middle < after ? middle : undefined;
}

/**
 * The ids that keep their number: the longest run of creators that are still in their order, so that
 * of two that changed places one row is written. (Patience sorting: `tails[n]` ends the best run of n + 1.)
 */
function keptOf(creators: readonly ListCreator[], held: ReadonlyMap<string, number>): Set<string> {
  const tails: { id: string; position: number }[] = [];
  const beforeOf = new Map<string, string | undefined>();
  for (const { id } of creators) {
    const position = held.get(id);
    if (position === undefined) continue;
    const found = tails.findIndex((tail) => tail.position >= position);
    const at = found === -1 ? tails.length : found;
    beforeOf.set(id, tails[at - 1]?.id);
    tails[at] = { id, position };
  }
  const kept = new Set<string>();
  for (let id = tails.at(-1)?.id; id !== undefined; id = beforeOf.get(id)) kept.add(id);
  return kept;
}

/**
 * Numbers for creators in their order, so that a change writes few rows: those still in order keep what
 * they have, the others get a number between; when there is no room all are numbered anew.
 */
export function placeCreators(
  creators: readonly ListCreator[],
  held: ReadonlyMap<string, number>,
): PlacedCreator[] {
  const kept = keptOf(creators, held);
  const placed: PlacedCreator[] = [];
  let last = 0;
  for (const [index, creator] of creators.entries()) {
    const own = kept.has(creator.id) ? held.get(creator.id) : undefined;
    const following = creators.slice(index + 1).find(({ id }) => kept.has(id));
    const position = own ?? between(last, following && held.get(following.id));
    if (position === undefined) return creators.map((each, n) => ({ ...each, position: (n + 1) * step }));
    placed.push({ ...creator, position });
    last = position;
  }
  return placed;
}
