import { expect, it } from 'vitest';
import { nextUtcDayAt, utcDay } from '@/lib/time/utc-day';

it.each([
  ['2026-11-21T00:00:00.000Z', '2026-11-21', '2026-11-22T00:00:00Z'],
  ['2026-11-21T23:59:59.999Z', '2026-11-21', '2026-11-22T00:00:00Z'],
  ['2026-11-22T00:30:00+01:00', '2026-11-21', '2026-11-22T00:00:00Z'],
  ['2026-12-31T12:00:00Z', '2026-12-31', '2027-01-01T00:00:00Z'],
  ['2028-02-28T12:00:00Z', '2028-02-28', '2028-02-29T00:00:00Z'],
])('the UTC day of %s is %s and ends at %s', (now, day, end) => {
  expect(utcDay(Date.parse(now))).toBe(day);
  expect(nextUtcDayAt(Date.parse(now))).toBe(Date.parse(end));
});
