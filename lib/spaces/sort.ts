import type { BoardSpace } from '@/lib/spaces/board-schema';
import { foldText } from '@/lib/spaces/fold-text';
import { listenersOf } from '@/lib/spaces/listeners';
import type { BoardSort } from '@/lib/watchlists/board-address';

/** What is read on the screen in a column: sorting goes by that. Undefined: nothing stands there. */
export type LabelOf = (space: BoardSpace, column: 'title' | 'creator' | 'lang') => string | undefined;

/** Numbers within a text count as numbers: "Episode 2" before "Episode 10". */
const textKey = (text: string | undefined) =>
  text === undefined ? undefined : foldText(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));

function keyOf(space: BoardSpace, by: BoardSort['by'], labelOf: LabelOf): string | number | undefined {
  if (by === 'state') return undefined;
  if (by === 'listeners') return listenersOf(space);
  if (by === 'start') return space.startedAt ?? space.scheduledStart;
  return textKey(labelOf(space, by));
}

/**
 * Spaces in the order asked for. `spaces` come in the board's own order, which `state` keeps and which
 * decides between equals; whoever has nothing to be sorted by stands last, either way round.
 */
export function sortSpaces(
  spaces: readonly BoardSpace[],
  { by, isDescending }: BoardSort,
  labelOf: LabelOf,
): BoardSpace[] {
  if (by === 'state') return isDescending ? spaces.toReversed() : [...spaces];
  const direction = isDescending ? -1 : 1;
  return spaces
    .map((space) => ({ space, key: keyOf(space, by, labelOf) }))
    .sort((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === undefined) return 1;
      if (b.key === undefined) return -1;
      return a.key < b.key ? -direction : direction;
    })
    .map(({ space }) => space);
}
