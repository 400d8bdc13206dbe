import { isTimeZone, isTwelveHour, nameOfZone, type Zone } from './wall';

/**
 * Where a browser remembers in which zone its pages are read, and to twelve or to 24, so that the server can write
 * them so at once. No secret; the page writes it, anybody may: it is read as strictly as any input.
 */
export const zoneCookieName = (isSecure: boolean): string =>
  // No plain-http page and no sibling domain can plant one of that prefix; http, which is loopback only, cannot have it.
  `${isSecure ? '__Host-' : ''}spaceboard.zone`;

/** "24:Europe/Paris" */
export function writeZone(zone: Zone): string {
  return `${isTwelveHour(zone) ? 12 : 24}:${nameOfZone(zone)}`;
}

/** The zone that a cookie names; undefined for whatever names none. */
export function readZone(text: string | undefined): Zone | undefined {
  const [, cycle, name = ''] = /^(12|24):([\w+/-]{1,64})$/.exec(text ?? '') ?? [];
  if (cycle === undefined || !isTimeZone(name)) return undefined;
  return { name, isTwelveHour: cycle === '12' };
}
