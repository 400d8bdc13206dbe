import type { CalendarDay } from '@/lib/time/calendar-day';
import { formatDay } from '@/lib/time/zone';
import type { TimelineSpan } from '@/lib/watchlists/board-address';

/** Days from `first` on: one, or seven. A week begins with the day looked at: behind it little is kept. */
export function daysOf(first: CalendarDay, span: TimelineSpan): CalendarDay[] {
  return Array.from({ length: span === 'week' ? 7 : 1 }, (_, index) => first + index);
}

/** "Tue 24 Nov", "Tue 24 – Mon 30 Nov", "Mon 28 Dec – Sun 3 Jan 2027". */
export function rangeTitle(first: CalendarDay, span: TimelineSpan, today: CalendarDay): string {
  const days = daysOf(first, span);
  const [from, to] = [formatDay(first, today), formatDay(days.at(-1) ?? first, today)];
  if (from === to) return from;
  const [weekday = '', date = '', ...month] = from.split(' ');
  return to.endsWith(` ${month.join(' ')}`) ? `${weekday} ${date} – ${to}` : `${from} – ${to}`;
}
