/** The wall's time in a zone: what a clock and a calendar there show at an instant. Only numbers come from Intl. */

import { bounded } from './bounded';

/** Where times are read: an IANA zone, and whether clocks there count to twelve. A bare name: to 24. */
export type Zone = string | { name: string; isTwelveHour: boolean };

export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

export const nameOfZone = (zone: Zone): string => (typeof zone === 'string' ? zone : zone.name);
export const isTwelveHour = (zone: Zone): boolean => typeof zone !== 'string' && zone.isTwelveHour;
export const isSameZone = (a: Zone, b: Zone): boolean =>
  nameOfZone(a) === nameOfZone(b) && isTwelveHour(a) === isTwelveHour(b);

const wallFormat = bounded(
  64,
  (name) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }),
);

const isWallPart = (type: string): type is keyof WallTime =>
  type === 'year' || type === 'month' || type === 'day' || type === 'hour' || type === 'minute';

export function wallTime(instant: number, zone: Zone): WallTime {
  const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of wallFormat(nameOfZone(zone)).formatToParts(instant)) {
    if (isWallPart(type)) wall[type] = Number(value);
  }
  return wall;
}

/** Whether Intl knows a zone ("Europe/Berlin"). Nothing is kept: anybody may write a name into an address. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
