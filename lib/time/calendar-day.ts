import { hour, minute, day as msOfDay } from '@/lib/time';
import { bounded } from './bounded';
import { nameOfZone, type WallTime, wallTime, type Zone } from './wall';

/**
 * Days of the calendar, counted from 1 January 1970, whatever the zone: one day on is always plus one,
 * while in hours it may be 23 or 25.
 */
export type CalendarDay = number;

function dayOfWall({ year, month, day }: WallTime): CalendarDay {
  return Date.UTC(year, month - 1, day) / msOfDay;
}

/** The day on the calendar of a zone at an instant. */
export function calendarDay(instant: number, zone: Zone): CalendarDay {
  return dayOfWall(wallTime(instant, zone));
}

/** "2026-11-24" */
export function writeDay(day: CalendarDay): string {
  return new Date(day * msOfDay).toISOString().slice(0, 10);
}

/** The day that "2026-11-24" names; undefined for what is no day ("2026-02-30"). */
export function readDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(instant) || writeDay(instant / msOfDay) !== text ? undefined : instant / msOfDay;
}

/** Offsets lie between -12 and +14 hours; clocks are turned by less than the rest. */
const farthestMs = 16 * hour;

const startOfDayIn = bounded(1_000, (key) => {
  const [count = '', name = ''] = key.split(' ');
  const day = Number(count);
  let [before, from] = [day * msOfDay - farthestMs, day * msOfDay + farthestMs];
  while (from - before > minute) {
    const middle = Math.floor((before + from) / 2 / minute) * minute;
    if (calendarDay(middle, name) < day) before = middle;
    else from = middle;
  }
  return from;
});

/**
 * The first instant of a day in a zone: found by halving, for where clocks are turned at midnight a day
 * may begin at 01:00.
 */
export function startOfDay(day: CalendarDay, zone: Zone): number {
  return startOfDayIn(`${day} ${nameOfZone(zone)}`);
}

/** Where a day begins and ends, epoch ms; 23 or 25 hours apart where clocks are turned. */
export function dayEdges(day: CalendarDay, zone: Zone): { start: number; end: number } {
  return { start: startOfDay(day, zone), end: startOfDay(day + 1, zone) };
}

/** Every full hour that clocks show from `start` until `end`, in the order of time: one may come twice, or never. */
export function hoursBetween(start: number, end: number, zone: Zone): { at: number; hour: number }[] {
  const from = Math.ceil(start / minute) * minute;
  const toHalf = (30 - (wallTime(from, zone).minute % 30)) % 30;
  const hours: { at: number; hour: number }[] = [];
  // By half hours: Lord Howe turns its clocks by thirty minutes.
  for (let at = from + toHalf * minute; at < end; at += 30 * minute) {
    const wall = wallTime(at, zone);
    if (wall.minute === 0) hours.push({ at, hour: wall.hour });
  }
  return hours;
}
