import { describe, expect, it } from 'vitest';
import { hour, minute } from '@/lib/time';
import { calendarDay, dayEdges, hoursBetween, readDay, startOfDay, writeDay } from './calendar-day';

const dayOf = (text: string) => readDay(text) ?? Number.NaN;

describe('a day in a zone', () => {
  it.each([
    // Clocks go forward: one hour less; Lord Howe turns them by half an hour.
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', 23],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', 23],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', 23.5],
    ['Pacific/Chatham', '2026-09-27', '2026-09-26T11:15Z', 23],
    // Back.
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', 25],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', 25],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', 24.5],
    ['Pacific/Chatham', '2026-04-05', '2026-04-04T10:15Z', 25],
    // At midnight itself: the day begins at 01:00, or midnight comes twice in the day before.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', 23],
    ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00Z', 25],
    // As always.
    ['UTC', '2026-11-24', '2026-11-24T00:00Z', 24],
    ['Pacific/Kiritimati', '2026-11-24', '2026-11-23T10:00Z', 24],
    ['Etc/GMT+12', '2026-11-24', '2026-11-24T12:00Z', 24],
    ['Asia/Kathmandu', '2026-11-24', '2026-11-23T18:15Z', 24],
  ])('%s %s begins at %s and lasts %d hours', (zone, day, start, hours) => {
    const edges = dayEdges(dayOf(day), zone);
    expect(new Date(edges.start).toISOString()).toBe(start.replace('Z', ':00.000Z'));
    expect((edges.end - edges.start) / hour).toBe(hours);
    expect(calendarDay(edges.start, zone)).toBe(dayOf(day));
    expect(calendarDay(edges.start - minute, zone)).toBe(dayOf(day) - 1);
  });

  it('follows the next without a gap, through a whole year', () => {
    const first = dayOf('2026-01-01');
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      for (let day = first; day < first + 365; day += 1) {
        expect(dayEdges(day, zone).end).toBe(startOfDay(day + 1, zone));
      }
    }
  });
});

describe('the hours of a day', () => {
  const hoursOf = (zone: string, day: string) => {
    const { start, end } = dayEdges(dayOf(day), zone);
    return hoursBetween(start, end, zone);
  };
  const hours = (zone: string, day: string) => hoursOf(zone, day).map((each) => each.hour);

  it('leave one out when clocks go forward', () => {
    expect(hours('Europe/Berlin', '2026-03-29').slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(hours('Africa/Cairo', '2026-04-24').slice(0, 2)).toEqual([1, 2]);
  });

  it('say one twice when they go back', () => {
    expect(hours('Europe/Berlin', '2026-10-25').slice(0, 5)).toEqual([0, 1, 2, 2, 3]);
    expect(hours('America/New_York', '2026-11-01').slice(0, 4)).toEqual([0, 1, 1, 2]);
  });

  it('stay whole where clocks are turned by half an hour', () => {
    const { start } = dayEdges(dayOf('2026-10-04'), 'Australia/Lord_Howe');
    const found = hoursOf('Australia/Lord_Howe', '2026-10-04');
    expect(found.slice(0, 4).map(({ at, hour: shown }) => [(at - start) / minute, shown])).toEqual([
      [0, 0],
      [60, 1],
      [150, 3],
      [210, 4],
    ]);
    expect(found).toHaveLength(23);
  });
});

describe('days by name', () => {
  it.each(['2026-11-24', '1999-12-31', '2028-02-29'])('%s is read and written', (text) =>
    expect(writeDay(dayOf(text))).toBe(text),
  );

  it.each(['', 'today', '2026-2-3', '2026-02-30', '2026-13-01', '02026-01-01'])('%j is no day', (text) =>
    expect(readDay(text)).toBeUndefined(),
  );
});
