import { plural } from '@/components/ui/counts';
import type { Board } from '@/lib/spaces/board-schema';
import { calendarDay } from '@/lib/time/calendar-day';
import type { Zone } from '@/lib/time/wall';
import { formatDay, formatSpan } from '@/lib/time/zone';

/** A stretch of time in which so many of a board's creators were not watched. Epoch ms. */
export type Unwatched = NonNullable<Board['unwatched']>[number];

/** "all creators", "3 of 12 creators": whom nobody watched. */
export function unwatchedWhom({ creators }: Unwatched, total: number): string {
  return creators >= total ? 'all creators' : `${creators} of ${plural(total, 'creator')}`;
}

/** "today 02:10–07:45 CET", "Mon 23 Nov, 23:00–Tue 24 Nov, 01:00 CET" */
export function unwatchedWhen({ from, to }: Unwatched, now: number, zone: Zone): string {
  const [day, today] = [calendarDay(from, zone), calendarDay(now, zone)];
  const span = formatSpan(from, to, now, zone);
  if (calendarDay(to, zone) !== day) return span;
  if (day === today) return `today ${span}`;
  return day === today - 1 ? `yesterday ${span}` : `${formatDay(day, today)}, ${span}`;
}
