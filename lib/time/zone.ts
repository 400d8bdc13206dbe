/**
 * Instants in a zone's wall time. Weekdays and months are our own words and only the numbers come
 * from Intl, so that Node and every browser write the very same text.
 */

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

const wallFormats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  wallFormats.set(zone, format);
  return format;
}

const isWallPart = (type: string): type is keyof WallTime =>
  type === 'year' || type === 'month' || type === 'day' || type === 'hour' || type === 'minute';

function wallTime(instant: number, zone: string): WallTime {
  const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of wallFormat(zone).formatToParts(instant)) {
    if (isWallPart(type)) wall[type] = Number(value);
  }
  return wall;
}

const two = (value: number) => String(value).padStart(2, '0');
const dayNumber = ({ year, month, day }: WallTime) => Date.UTC(year, month - 1, day) / 86_400_000;

/** Whether Intl knows a zone ("Europe/Berlin"). */
export function isTimeZone(zone: string): boolean {
  try {
    wallFormat(zone);
    return true;
  } catch {
    return false;
  }
}

const zoneNames = new Map<string, string>();

/** "CET", "EST", "JST" where English has a name for it, else "GMT+5:30"; right for the season. */
export function zoneName(instant: number, zone: string): string {
  if (zone === 'UTC') return 'UTC';
  // Offsets change with the season only: a name holds for a calendar day.
  const key = `${zone} ${Math.floor(instant / 86_400_000)}`;
  const known = zoneNames.get(key);
  if (known) return known;
  const names = ['en-GB', 'en-US', 'en-IN', 'en-AU', 'en-CA'].map((locale) =>
    shortName(instant, zone, locale),
  );
  const name = names.find((each) => !/^(GMT|UTC)[+-]/.test(each)) ?? names[0] ?? zone;
  zoneNames.set(key, name);
  return name;
}

function shortName(instant: number, zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** "14:05", without the zone: only beside a text that names it. */
export function formatClock(instant: number, zone: string): string {
  const wall = wallTime(instant, zone);
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** "18:00 CET". */
export function formatClockInZone(instant: number, zone: string): string {
  return `${formatClock(instant, zone)} ${zoneName(instant, zone)}`;
}

/** "Tue 24 Nov", with the year when it is not `now`'s. */
export function formatDate(instant: number, now: number, zone: string): string {
  const wall = wallTime(instant, zone);
  const weekday = weekdays[new Date(dayNumber(wall) * 86_400_000).getUTCDay()] ?? '';
  const date = `${weekday} ${wall.day} ${months[wall.month - 1] ?? ''}`;
  return wall.year === wallTime(now, zone).year ? date : `${date} ${wall.year}`;
}

/** "Mar 2009". */
export function formatMonth(instant: number, zone: string): string {
  const wall = wallTime(instant, zone);
  return `${months[wall.month - 1] ?? ''} ${wall.year}`;
}

/** "Tue 24 Nov, 18:00 CET": the whole moment, for details and tooltips. */
export function formatMoment(instant: number, now: number, zone: string): string {
  return `${formatDate(instant, now, zone)}, ${formatClockInZone(instant, zone)}`;
}

/** "today 18:00 CET", "Tue 18:00 CET" within a week, else with the date. */
export function formatNear(instant: number, now: number, zone: string): string {
  const days = dayNumber(wallTime(instant, zone)) - dayNumber(wallTime(now, zone));
  const clock = formatClockInZone(instant, zone);
  if (days === 0) return `today ${clock}`;
  if (days === 1) return `tomorrow ${clock}`;
  if (days > 1 && days < 7) return `${formatDate(instant, now, zone).slice(0, 3)} ${clock}`;
  return formatMoment(instant, now, zone);
}

export type DayGroup<T> = { key: string; label: string; items: T[] };

/** Items by calendar day in a zone, days and items in the order given: "Today · Tue 24 Nov". */
export function groupByDay<T>(
  items: readonly T[],
  instantOf: (item: T) => number | undefined,
  now: number,
  zone: string,
): DayGroup<T>[] {
  const groups = new Map<string, DayGroup<T>>();
  for (const item of items) {
    const { key, label } = dayOf(instantOf(item), now, zone);
    const group = groups.get(key) ?? { key, label, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function dayOf(instant: number | undefined, now: number, zone: string): { key: string; label: string } {
  if (instant === undefined) return { key: 'unknown', label: 'Time not known' };
  const number = dayNumber(wallTime(instant, zone));
  const distance = number - dayNumber(wallTime(now, zone));
  const word =
    distance === -1 ? 'Yesterday' : distance === 0 ? 'Today' : distance === 1 ? 'Tomorrow' : undefined;
  const date = formatDate(instant, now, zone);
  return { key: String(number), label: word ? `${word} · ${date}` : date };
}
