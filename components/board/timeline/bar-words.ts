import { nameOf, slipWords, timeWords, titleOf } from '@/components/spaces/space-words';
import { formatCount } from '@/components/ui/counts';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatDuration, minute } from '@/lib/time';
import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import type { Zone } from '@/lib/time/wall';
import { formatClock, formatDay, formatSpan } from '@/lib/time/zone';
import type { Bar } from './day-band';

const stateNames: Record<BoardSpace['state'], string> = {
  live: 'live',
  scheduled: 'scheduled',
  ended: 'ended',
  cancelled: 'cancelled',
  gone: 'gone from X',
  unknown: 'state not known',
};

/** "18:00", and "Mon 18:00" beside the times of another day. */
export function clockOn(day: CalendarDay, instant: number, zone: Zone): string {
  const own = calendarDay(instant, zone);
  const clock = formatClock(instant, zone);
  return own === day ? clock : `${formatDay(own, own).slice(0, 3)} ${clock}`;
}

/** The time in a bar, the zone being named above: "18:00", "16:42–17:40", "Live 1 h 12 min". */
export function shortTime({ space, day }: Pick<Bar, 'space' | 'day'>, now: number, zone: Zone): string {
  const { state, startedAt, endedAt, scheduledStart } = space;
  const clock = (instant: number) => clockOn(day, instant, zone);
  if (state === 'live') {
    if (startedAt === undefined) return 'Live';
    return now - startedAt < minute ? 'Live just now' : `Live ${formatDuration(now - startedAt)}`;
  }
  if (state === 'cancelled') {
    return scheduledStart === undefined ? 'Cancelled' : `Cancelled, was ${clock(scheduledStart)}`;
  }
  if (state === 'gone') return 'Gone from X';
  if (startedAt !== undefined && endedAt !== undefined) return `${clock(startedAt)}–${clock(endedAt)}`;
  if (endedAt !== undefined) return `Until ${clock(endedAt)}`;
  const start = startedAt ?? scheduledStart;
  return start === undefined ? '' : clock(start);
}

/** The whole of what a bar shows by its place and length, for who does not see it. */
export function barLabel(
  { space, overlaps }: Pick<Bar, 'space' | 'overlaps'>,
  people: Record<string, BoardPerson>,
  now: number,
  zone: Zone,
): string {
  const { lead, moment } = timeWords(space, now, zone);
  const slip = slipWords(space, now, zone);
  const { startedAt, endedAt, state } = space;
  const span =
    startedAt !== undefined && endedAt !== undefined
      ? `from ${formatSpan(startedAt, endedAt, now, zone)}`
      : moment;
  return [
    titleOf(space),
    `by ${nameOf(space.creatorId, people[space.creatorId])}`,
    lead.startsWith(stateNames[state]) ? undefined : stateNames[state],
    lead,
    span,
    state === 'scheduled' ? 'end not known' : undefined,
    slip ? `moved from ${slip.from} to ${slip.to}` : undefined,
    space.missingSince === undefined ? undefined : 'no longer listed by X, not confirmed',
    overlaps > 0
      ? `at the same time as ${formatCount(overlaps)} ${overlaps === 1 ? 'other' : 'others'}`
      : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
