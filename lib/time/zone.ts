/**
 * Instants in words, in a zone. Weekdays and months are our own words and only the numbers come
 * from Intl, so that Node and every browser write the very same text.
 */

import { minute, day as msOfDay } from '@/lib/time';
import { bounded } from './bounded';
import { type CalendarDay, calendarDay } from './calendar-day';
import { isTwelveHour, nameOfZone, wallTime, type Zone } from './wall';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const halfHourMs = 30 * minute;

const two = (value: number) => String(value).padStart(2, '0');

/** English as it is spoken in places that have names of their own for their zones. */
const locales = ['en-GB', 'en-US', 'en-IN', 'en-AU', 'en-CA'];

const nameFormats = bounded(64, (id) =>
  locales.map((locale) => new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName: 'short' })),
);

/** Of a zone in a half hour: wherever clocks are turned, it is at a half hour of UTC, and until the next a name holds. */
const nameInHalfHour = bounded(2_000, (key) => {
  const [id = '', halfHour = ''] = key.split(' ');
  const instant = Number(halfHour) * halfHourMs;
  const names = nameFormats(id).map((format) => {
    const part = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
    return part?.value ?? id;
  });
  return names.find((each) => !/^(GMT|UTC)[+-]/.test(each)) ?? names[0] ?? id;
});

/** "CET", "EST", "JST" where English has a name for it, else "GMT+5:30"; right for the season. */
export function zoneName(instant: number, zone: Zone): string {
  const id = nameOfZone(zone);
  return id === 'UTC' ? 'UTC' : nameInHalfHour(`${id} ${Math.floor(instant / halfHourMs)}`);
}

const ofTwelve = (hour: number) => hour % 12 || 12;
const half = (hour: number) => (hour < 12 ? 'AM' : 'PM');

/** "14:05" or "2:05 PM", without the zone: only beside a text that names it. */
export function formatClock(instant: number, zone: Zone): string {
  const wall = wallTime(instant, zone);
  if (isTwelveHour(zone)) return `${ofTwelve(wall.hour)}:${two(wall.minute)} ${half(wall.hour)}`;
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** A full hour on an axis: "14:00" or "2 PM". */
export function formatHour(hour: number, zone: Zone): string {
  return isTwelveHour(zone) ? `${ofTwelve(hour)} ${half(hour)}` : `${two(hour)}:00`;
}

/** "18:00 CET". */
export function formatClockInZone(instant: number, zone: Zone): string {
  return `${formatClock(instant, zone)} ${zoneName(instant, zone)}`;
}

/** "Tue 24 Nov" for a day of the calendar, with the year when it is not that of `today`. */
export function formatDay(day: CalendarDay, today: CalendarDay): string {
  const [date, present] = [new Date(day * msOfDay), new Date(today * msOfDay)];
  const words = `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`;
  const year = date.getUTCFullYear();
  return year === present.getUTCFullYear() ? words : `${words} ${year}`;
}

/** "Tue 24 Nov", with the year when it is not `now`'s. */
export function formatDate(instant: number, now: number, zone: Zone): string {
  return formatDay(calendarDay(instant, zone), calendarDay(now, zone));
}

/** "Mar 2009". */
export function formatMonth(instant: number, zone: Zone): string {
  const wall = wallTime(instant, zone);
  return `${months[wall.month - 1] ?? ''} ${wall.year}`;
}

/** "Tue 24 Nov, 18:00 CET": the whole moment, for details and tooltips. */
export function formatMoment(instant: number, now: number, zone: Zone): string {
  return `${formatDate(instant, now, zone)}, ${formatClockInZone(instant, zone)}`;
}

/** "today 18:00 CET", likewise tomorrow and yesterday, "Tue 18:00 CET" in the next week, else with the date. */
export function formatNear(instant: number, now: number, zone: Zone): string {
  const days = calendarDay(instant, zone) - calendarDay(now, zone);
  const clock = formatClockInZone(instant, zone);
  if (days === 0) return `today ${clock}`;
  if (days === 1) return `tomorrow ${clock}`;
  if (days === -1) return `yesterday ${clock}`;
  if (days > 1 && days < 7) return `${formatDate(instant, now, zone).slice(0, 3)} ${clock}`;
  return formatMoment(instant, now, zone);
}

/** "18:00 CET", "18:00 CET tomorrow", "18:00 CET on Tue 24 Nov": to stand after "at", "from" or "until". */
export function formatClockAndDay(instant: number, now: number, zone: Zone): string {
  const days = calendarDay(instant, zone) - calendarDay(now, zone);
  const clock = formatClockInZone(instant, zone);
  if (days === 0) return clock;
  return days === 1 ? `${clock} tomorrow` : `${clock} on ${formatDate(instant, now, zone)}`;
}

/** "18:00–19:30 CET"; days are named where the two differ, zones where clocks were turned between them. */
export function formatSpan(from: number, to: number, now: number, zone: Zone): string {
  const date = (instant: number) => formatDate(instant, now, zone);
  const isOneDay = date(from) === date(to);
  const start = isOneDay ? formatClock(from, zone) : `${date(from)}, ${formatClock(from, zone)}`;
  const end = isOneDay ? formatClockInZone(to, zone) : formatMoment(to, now, zone);
  const isTurned = zoneName(from, zone) !== zoneName(to, zone);
  return `${isTurned ? `${start} ${zoneName(from, zone)}` : start}–${end}`;
}

/** Both times of something moved, days named where they differ: "18:00" and "19:30". */
export function formatMove(from: number, to: number, now: number, zone: Zone): { from: string; to: string } {
  const [fromDate, toDate] = [formatDate(from, now, zone), formatDate(to, now, zone)];
  const [fromClock, toClock] = [formatClock(from, zone), formatClock(to, zone)];
  if (fromDate === toDate) return { from: fromClock, to: toClock };
  return { from: `${fromDate}, ${fromClock}`, to: `${toDate}, ${toClock}` };
}

/** "Today · Tue 24 Nov" */
export function dayTitle(day: CalendarDay, today: CalendarDay): string {
  const distance = day - today;
  const word =
    distance === -1 ? 'Yesterday' : distance === 0 ? 'Today' : distance === 1 ? 'Tomorrow' : undefined;
  const date = formatDay(day, today);
  return word ? `${word} · ${date}` : date;
}

export type DayGroup<T> = { key: string; label: string; items: T[] };

/** Items by calendar day in a zone, days and items in the order given: "Today · Tue 24 Nov". */
export function groupByDay<T>(
  items: readonly T[],
  instantOf: (item: T) => number | undefined,
  now: number,
  zone: Zone,
): DayGroup<T>[] {
  const groups = new Map<string, DayGroup<T>>();
  for (const item of items) {
    const instant = instantOf(item);
    const day = instant === undefined ? undefined : calendarDay(instant, zone);
    const label = day === undefined ? 'Time not known' : dayTitle(day, calendarDay(now, zone));
    const key = day === undefined ? 'unknown' : String(day);
    const group = groups.get(key) ?? { key, label, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
