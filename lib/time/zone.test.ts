import { describe, expect, it } from 'vitest';
import {
  formatClockInZone,
  formatDate,
  formatMoment,
  formatNear,
  groupByDay,
  isTimeZone,
  zoneName,
} from './zone';

const tuesdayEvening = Date.UTC(2026, 10, 24, 17, 0);
const summer = Date.UTC(2026, 6, 14, 17, 0);

describe('zones', () => {
  it.each([
    ['UTC', tuesdayEvening, '17:00 UTC'],
    ['Europe/Berlin', tuesdayEvening, '18:00 CET'],
    ['Europe/Berlin', summer, '19:00 CEST'],
    ['America/New_York', tuesdayEvening, '12:00 EST'],
    ['Asia/Kolkata', tuesdayEvening, '22:30 IST'],
    ['Asia/Kathmandu', tuesdayEvening, '22:45 GMT+5:45'],
  ])('%s names itself', (zone, instant, text) => expect(formatClockInZone(instant, zone)).toBe(text));

  it('writes midnight as 00:00', () => {
    expect(formatClockInZone(Date.UTC(2026, 10, 24), 'UTC')).toBe('00:00 UTC');
  });

  it('knows a zone from nonsense', () => {
    expect(isTimeZone('Asia/Tokyo')).toBe(true);
    expect(isTimeZone('Moon/Tranquility')).toBe(false);
  });

  it('keeps the seasons apart for one zone', () => {
    expect([zoneName(summer, 'Europe/Paris'), zoneName(tuesdayEvening, 'Europe/Paris')]).toEqual([
      'CEST',
      'CET',
    ]);
  });
});

describe('dates', () => {
  it('follow the zone over midnight', () => {
    expect(formatDate(tuesdayEvening, tuesdayEvening, 'Asia/Tokyo')).toBe('Wed 25 Nov');
  });

  it('carry the year only when it is another one', () => {
    expect(formatMoment(Date.UTC(2027, 0, 1, 9), tuesdayEvening, 'UTC')).toBe('Fri 1 Jan 2027, 09:00 UTC');
  });

  it.each([
    [1, 'today 18:00 UTC'],
    [25, 'tomorrow 18:00 UTC'],
    [49, 'Thu 18:00 UTC'],
    [24 * 8 + 1, 'Wed 2 Dec, 18:00 UTC'],
  ])('%d h ahead reads %s', (hours, text) => {
    expect(formatNear(tuesdayEvening + hours * 3_600_000, tuesdayEvening, 'UTC')).toBe(text);
  });

  it('groups by the day of the zone, in the order given, unknown times in a group of their own', () => {
    const items = [{ at: tuesdayEvening }, { at: tuesdayEvening + 7 * 3_600_000 }, { at: undefined }];
    const labels = (zone: string) =>
      groupByDay(items, (item) => item.at, tuesdayEvening, zone).map((group) => [
        group.label,
        group.items.length,
      ]);
    expect(labels('UTC')).toEqual([
      ['Today · Tue 24 Nov', 1],
      ['Tomorrow · Wed 25 Nov', 1],
      ['Time not known', 1],
    ]);
    expect(labels('America/New_York')).toEqual([
      ['Today · Tue 24 Nov', 2],
      ['Time not known', 1],
    ]);
  });
});
