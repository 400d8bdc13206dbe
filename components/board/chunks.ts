import type { BoardSpace } from '@/lib/spaces/board-schema';
import type { DayGroup } from '@/lib/time/zone';

/** Some cards of a long list, drawn or left out together. */
export type Chunk = {
  key: string;
  /** The day they stand under, above the first of them. */
  heading?: string;
  spaces: readonly BoardSpace[];
  /** Where the first of them stands in its list, and how long that is. */
  firstIndex: number;
  total: number;
};

/** A list longer than this is drawn in chunks; up to here the browser's own search finds every card. */
export const mostCardsWhole = 60;

/** Full rows for one, two, three and four cards beside each other. */
const wideSize = 12;
const narrowSize = 4;

/** A list in chunks that leave no gap where one ends and the next begins. */
export function chunksOf(spaces: readonly BoardSpace[], isWide: boolean, prefix = ''): Chunk[] {
  const size = isWide ? wideSize : narrowSize;
  return Array.from({ length: Math.ceil(spaces.length / size) }, (_, index) => ({
    key: `${prefix}${index}`,
    spaces: spaces.slice(index * size, (index + 1) * size),
    firstIndex: index * size,
    total: spaces.length,
  }));
}

/** Each day's list in chunks, its name above the first. */
export function chunksOfDays(days: readonly DayGroup<BoardSpace>[], isWide: boolean): Chunk[] {
  return days.flatMap(({ key, label, items }) =>
    chunksOf(items, isWide, `${key} `).map((chunk, index) =>
      index === 0 ? { ...chunk, heading: label } : chunk,
    ),
  );
}

const gapPx = 12;
const headingPx = 24;

/** A guess at a chunk's height until it is seen: as many cards to a row as a usual screen has. */
export function guessHeight({ spaces, heading }: Chunk, isWide: boolean, isCompact: boolean): number {
  const rows = Math.ceil(spaces.length / (isWide ? 2 : 1));
  const card = isCompact ? 96 : 184;
  return rows * (card + gapPx) - gapPx + (heading ? headingPx : 0);
}
