import { describe, expect, it } from 'vitest';
import { isTimeZone } from './wall';
import {
  formatClock,
  formatClockAndDay,
  formatClockInZone,
  formatDate,
  formatHour,
  formatMoment,
  formatMove,
  formatNear,
  formatSpan,
  groupByDay,
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

describe('clocks that are turned', () => {
  it.each([
    // Forward: the hour that is left out is never written.
    ['Europe/Berlin', '2026-03-29T00:59Z', 'Sun 29 Mar, 01:59 CET'],
    ['Europe/Berlin', '2026-03-29T01:00Z', 'Sun 29 Mar, 03:00 CEST'],
    ['America/New_York', '2026-03-08T06:59Z', 'Sun 8 Mar, 01:59 EST'],
    ['America/New_York', '2026-03-08T07:00Z', 'Sun 8 Mar, 03:00 EDT'],
    ['Australia/Lord_Howe', '2026-10-03T15:29Z', 'Sun 4 Oct, 01:59 LHST'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z', 'Sun 4 Oct, 02:30 LHDT'],
    // Back: the hour that comes twice is told apart by the zone's name.
    ['Europe/Berlin', '2026-10-25T00:30Z', 'Sun 25 Oct, 02:30 CEST'],
    ['Europe/Berlin', '2026-10-25T01:30Z', 'Sun 25 Oct, 02:30 CET'],
    ['America/New_York', '2026-11-01T05:30Z', 'Sun 1 Nov, 01:30 EDT'],
    ['America/New_York', '2026-11-01T06:30Z', 'Sun 1 Nov, 01:30 EST'],
    ['Australia/Lord_Howe', '2026-04-04T14:45Z', 'Sun 5 Apr, 01:45 LHDT'],
    ['Australia/Lord_Howe', '2026-04-04T15:15Z', 'Sun 5 Apr, 01:45 LHST'],
  ])('%s at %s reads %s', (zone, at, text) => {
    const instant = Date.parse(at);
    expect(formatMoment(instant, instant, zone)).toBe(text);
  });

  it('leave "tomorrow" the next day of the calendar, though it is 23 or 25 hours long', () => {
    const beforeBack = Date.parse('2026-10-24T21:30Z');
    expect(formatNear(beforeBack + 25 * 3_600_000, beforeBack, 'Europe/Berlin')).toBe('tomorrow 23:30 CET');
    const beforeForward = Date.parse('2026-03-28T23:10Z');
    expect(formatNear(beforeForward + 23 * 3_600_000, beforeForward, 'Europe/Berlin')).toBe(
      'tomorrow 00:10 CEST',
    );
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
    [-23, 'yesterday 18:00 UTC'],
    [-47, 'Sun 22 Nov, 18:00 UTC'],
    [49, 'Thu 18:00 UTC'],
    [24 * 8 + 1, 'Wed 2 Dec, 18:00 UTC'],
  ])('%d h on reads %s', (hours, text) => {
    expect(formatNear(tuesdayEvening + hours * 3_600_000, tuesdayEvening, 'UTC')).toBe(text);
  });

  it.each([
    [1, '18:00 UTC'],
    [25, '18:00 UTC tomorrow'],
    [49, '18:00 UTC on Thu 26 Nov'],
    [-23, '18:00 UTC on Mon 23 Nov'],
  ])('%d h on is spoken of as %s', (hours, text) => {
    expect(formatClockAndDay(tuesdayEvening + hours * 3_600_000, tuesdayEvening, 'UTC')).toBe(text);
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

describe('clocks that count to twelve', () => {
  const zone = { name: 'America/New_York', isTwelveHour: true };
  const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 24, hour + 5, minute);
  it.each([
    [0, 5, '12:05 AM'],
    [9, 30, '9:30 AM'],
    [12, 0, '12:00 PM'],
    [13, 0, '1:00 PM'],
    [18, 59, '6:59 PM'],
  ])('%d:%d reads %s', (hour, minute, text) => expect(formatClock(at(hour, minute), zone)).toBe(text));

  it('name the zone all the same, and hours on an axis are short', () => {
    expect(formatNear(at(18), at(9), zone)).toBe('today 6:00 PM EST');
    expect([formatHour(0, zone), formatHour(15, zone), formatHour(15, 'UTC')]).toEqual([
      '12 AM',
      '3 PM',
      '15:00',
    ]);
  });
});

describe('two times beside each other', () => {
  const zone = 'Europe/Berlin';
  it('say the day once when it is the same', () => {
    expect(formatSpan(tuesdayEvening, tuesdayEvening + 90 * 60_000, tuesdayEvening, zone)).toBe(
      '18:00–19:30 CET',
    );
    expect(formatMove(tuesdayEvening, tuesdayEvening + 90 * 60_000, tuesdayEvening, zone)).toEqual({
      from: '18:00',
      to: '19:30',
    });
  });

  it('say both days when they differ', () => {
    const later = tuesdayEvening + 24 * 3_600_000;
    expect(formatSpan(tuesdayEvening, later, tuesdayEvening, zone)).toBe(
      'Tue 24 Nov, 18:00–Wed 25 Nov, 18:00 CET',
    );
    expect(formatMove(tuesdayEvening, later, tuesdayEvening, zone)).toEqual({
      from: 'Tue 24 Nov, 18:00',
      to: 'Wed 25 Nov, 18:00',
    });
  });

  it('name both zones when clocks are turned between them', () => {
    const before = Date.UTC(2026, 9, 25, 0, 30);
    expect(formatSpan(before, before + 3_600_000, before, zone)).toBe('02:30 CEST–02:30 CET');
  });
});
