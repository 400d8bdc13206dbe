import { hour } from '@/lib/time';
import { type CalendarDay, dayEdges, hoursBetween } from '@/lib/time/calendar-day';
import type { Zone } from '@/lib/time/wall';

/** So much of what comes is always in sight. */
const aheadMs = 12 * hour;

export type DayWindow = {
  start: number;
  end: number;
  /** It has left the day's beginning behind and runs into the next one. */
  isRolling: boolean;
};

/** Where an instant stands in it: from 0 at its start to 1 at its end, and no further. */
export function shareOf({ start, end }: Pick<DayWindow, 'start' | 'end'>, instant: number): number {
  return Math.min(1, Math.max(0, (instant - start) / (end - start)));
}

/**
 * From when to when a day is drawn. With `now`, which is given for today alone, it goes with the present from noon on,
 * by full hours: late in the evening a day by the calendar has nothing left to show of what comes.
 */
export function windowOf(day: CalendarDay, zone: Zone, now?: number): DayWindow {
  const { start, end } = dayEdges(day, zone);
  const whole = { start, end, isRolling: false };
  if (now === undefined || now < start || now >= end) return whole;
  const behind = now - aheadMs;
  const from = hoursBetween(behind - 1.5 * hour, behind + 1, zone).at(-1)?.at ?? start;
  return from <= start ? whole : { start: from, end: from + 2 * aheadMs, isRolling: true };
}
