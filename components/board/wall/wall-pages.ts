import type { BoardSpace } from '@/lib/spaces/board-schema';
import { day } from '@/lib/time';

/** How a wallboard lays out what it shows. Lengths are in em of the wall's type, which grows with the screen. */

export type CardSize = { minWidth: number; height: number; gap: number };

export const liveCard: CardSize = { minWidth: 19, height: 9.6, gap: 0.75 };
export const nextCard: CardSize = { minWidth: 14, height: 6.25, gap: 0.75 };

export type Capacity = { columns: number; rows: number };

/** How many cards fit into an area of so many em; one at least, however small it is. */
export function capacityOf(area: { width: number; height: number }, card: CardSize): Capacity {
  const fitting = (room: number, each: number) =>
    Math.max(1, Math.floor((room + card.gap) / (each + card.gap)));
  return { columns: fitting(area.width, card.minWidth), rows: fitting(area.height, card.height) };
}

/** What comes within a day; when that is nothing, the very next. */
export function comingUp(scheduled: readonly BoardSpace[], now: number): readonly BoardSpace[] {
  const soon = scheduled.filter(({ scheduledStart = Infinity }) => scheduledStart < now + day);
  return soon.length > 0 ? soon : scheduled.slice(0, 4);
}

/** Pages of about the same size, none longer than `most`: seven on room for six are four and three. */
export function pagesOf<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / Math.max(1, most));
  return Array.from({ length: count }, (_, page) =>
    items.slice(Math.ceil((page * items.length) / count), Math.ceil(((page + 1) * items.length) / count)),
  );
}

/** How long a page stands. */
export const turnMs = 12_000;

/** Whose turn it is: by the time alone, so that every wall shows the same page at the same moment. */
export function pageAt(now: number, count: number): number {
  return count < 2 ? 0 : Math.floor(now / turnMs) % count;
}

/** The columns a page needs: no more than it has cards for, so that a few are wide and not lost. */
export function columnsFor(count: number, { columns, rows }: Capacity): number {
  return Math.max(1, Math.min(columns, Math.ceil(count / rows)));
}

/** A few cards may speak louder. */
export function loudness(count: number, { columns, rows }: Capacity): 'plain' | 'loud' | 'loudest' {
  const room = columns * rows;
  if (count * 4 <= room) return 'loudest';
  return count * 2 <= room ? 'loud' : 'plain';
}
