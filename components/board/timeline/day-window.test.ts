import { expect, it } from 'vitest';
import { calendarDay } from '@/lib/time/calendar-day';
import { formatMoment } from '@/lib/time/zone';
import { windowOf } from './day-window';

it.each([
  // Until noon the day itself.
  ['Europe/Berlin', '2026-11-24T00:30+01:00', 'Tue 24 Nov, 00:00 CET', 'Wed 25 Nov, 00:00 CET', false],
  ['Europe/Berlin', '2026-11-24T12:59+01:00', 'Tue 24 Nov, 00:00 CET', 'Wed 25 Nov, 00:00 CET', false],
  // From then on as much ahead as behind, by full hours.
  ['Europe/Berlin', '2026-11-24T13:00+01:00', 'Tue 24 Nov, 01:00 CET', 'Wed 25 Nov, 01:00 CET', true],
  ['Europe/Berlin', '2026-11-24T23:59+01:00', 'Tue 24 Nov, 11:00 CET', 'Wed 25 Nov, 11:00 CET', true],
  // Full hours of the zone's own clocks.
  ['Asia/Kolkata', '2026-11-24T21:10+05:30', 'Tue 24 Nov, 09:00 IST', 'Wed 25 Nov, 09:00 IST', true],
  [
    'Asia/Kathmandu',
    '2026-11-24T21:10+05:45',
    'Tue 24 Nov, 09:00 GMT+5:45',
    'Wed 25 Nov, 09:00 GMT+5:45',
    true,
  ],
  // Over the night in which clocks are turned a day's hours are still 24.
  ['Europe/Berlin', '2026-10-24T22:30+02:00', 'Sat 24 Oct, 10:00 CEST', 'Sun 25 Oct, 09:00 CET', true],
])('%s at %s shows %s to %s', (zone, at, from, to, isRolling) => {
  const now = Date.parse(at);
  const { start, end, ...rest } = windowOf(calendarDay(now, zone), zone, now);
  expect([formatMoment(start, now, zone), formatMoment(end, now, zone)]).toEqual([from, to]);
  expect(rest).toEqual({ isRolling });
});

it('is the whole day when it is asked for as such, and on every other day', () => {
  const now = Date.parse('2026-11-24T22:00+01:00');
  const day = calendarDay(now, 'Europe/Berlin');
  expect(windowOf(day, 'Europe/Berlin').isRolling).toBe(false);
  expect(windowOf(day + 1, 'Europe/Berlin', now).isRolling).toBe(false);
});
