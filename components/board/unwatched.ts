import { plural } from '@/components/ui/counts';
import type { Board } from '@/lib/spaces/board-schema';
import { day } from '@/lib/time';
import { calendarDay } from '@/lib/time/calendar-day';
import type { Zone } from '@/lib/time/wall';
import { formatDay, formatNear, formatSpan } from '@/lib/time/zone';

/** A stretch of time in which so many of a board's creators were not watched. Epoch ms. */
export type Unwatched = NonNullable<Board['unwatched']>[number];

/** "all creators", "3 of 12 creators": whom nobody watched. */
export function unwatchedWhom({ creators }: Unwatched, total: number): string {
  return creators >= total ? 'all creators' : `${creators} of ${plural(total, 'creator')}`;
}

/** Those of the last day that somebody may miss something of: what ended earlier is not kept anyway. */
export function recentUnwatched(all: readonly Unwatched[], now: number): Unwatched[] {
  return all.filter(({ to }) => to > now - day);
}

/** "today 02:10–07:45 CET", "Mon 23 Nov, 23:00–Tue 24 Nov, 01:00 CET"; "until …" for what began long ago. */
export function unwatchedWhen({ from, to }: Unwatched, now: number, zone: Zone): string {
  if (from < now - day) return `until ${formatNear(to, now, zone)}`;
  const [first, today] = [calendarDay(from, zone), calendarDay(now, zone)];
  const span = formatSpan(from, to, now, zone);
  if (calendarDay(to, zone) !== first) return span;
  if (first === today) return `today ${span}`;
  return first === today - 1 ? `yesterday ${span}` : `${formatDay(first, today)}, ${span}`;
}
