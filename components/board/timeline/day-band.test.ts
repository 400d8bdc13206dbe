import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { hour, minute } from '@/lib/time';
import { calendarDay } from '@/lib/time/calendar-day';
import { bareSpace } from '../fixture-spaces';
import { agendaOf } from './agenda';
import { layOutDay, type Placed } from './day-band';
import { extentOf } from './extent';

const zone = 'Europe/Berlin';
/** 24 November 2026, 00:00 in Berlin. */
const midnight = Date.UTC(2026, 10, 23, 23);
const day = calendarDay(midnight, zone);
const now = midnight + 12 * hour;

const base = bareSpace({ state: 'ended' });

function placed(id: string, rest: Partial<BoardSpace>): Placed {
  const space = { ...base, id, ...rest };
  const extent = extentOf(space, now);
  if (!extent) throw new Error('no place in time');
  return { space, extent };
}
const ended = (id: string, from: number, to: number) =>
  placed(id, { startedAt: midnight + from * hour, endedAt: midnight + to * hour });
const planned = (id: string, at: number) =>
  placed(id, { state: 'scheduled', scheduledStart: midnight + at * hour });

const barsOf = (all: Placed[], of = day) =>
  layOutDay(all, of, zone).bars.map(({ space, lane, words }) => `${space.id} ${lane} ${words}`);

describe('a day in lanes', () => {
  it('keeps apart what overlaps, and what only its words do', () => {
    expect(barsOf([ended('a', 6, 8), ended('b', 7, 9), ended('c', 12, 13), ended('d', 13, 14)])).toEqual([
      'a 0 over',
      'b 1 over',
      'c 0 over',
      'd 1 over',
    ]);
  });

  it('puts words before what is too late in the day for them', () => {
    expect(barsOf([ended('a', 6, 8), ended('b', 22, 23)])).toEqual(['a 0 over', 'b 0 before']);
    const [bar] = layOutDay([ended('b', 22, 23)], day, zone).bars;
    expect(bar && bar.box.at + bar.box.width * bar.solid.at).toBeCloseTo(22 / 24);
    expect(bar && bar.box.width * bar.solid.width).toBeCloseTo(1 / 24);
  });

  it('gives words the room that is free, up to the next in the lane', () => {
    const widths = (all: Placed[]) =>
      layOutDay(all, day, zone).bars.map(({ box }) => Math.round(box.width * 24));
    expect(widths([ended('a', 2, 3)])).toEqual([9]);
    expect(widths([ended('a', 2, 3), ended('b', 8, 9)])).toEqual([6, 9]);
    expect(widths([ended('a', 2, 14)])).toEqual([12]);
    // Backwards where they stand before their time.
    expect(widths([ended('b', 22, 24)])).toEqual([11]);
    expect(widths([ended('a', 10, 15), ended('b', 22, 24)])).toEqual([7, 7]);
    expect(widths([ended('a', 4, 15), ended('b', 22, 24)])).toEqual([11, 9]);
  });

  it('shows what lasts over midnight on both days, and a planned one on its own day alone', () => {
    const all = [ended('a', -2, 3), ended('b', 22, 30), planned('c', 23.5)];
    expect(barsOf(all)).toEqual(['a 0 over', 'b 0 before', 'c 1 before']);
    expect(barsOf(all, day - 1)).toEqual(['a 0 before']);
    expect(barsOf(all, day + 1)).toEqual(['b 0 over']);
    expect(layOutDay(all, day, zone).bars.map(({ isFromBefore }) => isFromBefore)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lets a planned end fade', () => {
    const [bar] = layOutDay([planned('a', 6)], day, zone).bars;
    expect(bar?.solid.width).toBe(0);
    expect(bar && bar.fade.width * bar.box.width).toBeCloseTo(1 / 24);
  });

  it('does not move others between lanes while a live one grows', () => {
    const at = (instant: number) => {
      const live = { ...base, id: 'live', state: 'live' as const, startedAt: midnight + 4 * hour };
      const extent = extentOf(live, instant);
      if (!extent) throw new Error('no place in time');
      return barsOf([{ space: live, extent }, planned('next', 13)]);
    };
    expect(at(now + minute)).toEqual(at(now + 59 * minute));
    expect(at(now + 61 * minute)).toEqual(['live 0 over', 'next 1 over']);
  });

  it('counts what takes place at the same time, not what merely stands in the way of words', () => {
    const bars = layOutDay([ended('a', 6, 8), ended('b', 7, 9), ended('c', 9, 10)], day, zone).bars;
    expect(bars.map(({ overlaps }) => overlaps)).toEqual([1, 1, 0]);
  });

  it.each([
    ['23 hours, noon after eleven', Date.UTC(2026, 2, 28, 23), 11, 23],
    ['25 hours, noon after thirteen', Date.UTC(2026, 9, 24, 22), 13, 25],
  ])('is measured by its true length: %s', (_, start, before, hours) => {
    const noon = start + before * hour;
    const all = [placed('a', { state: 'scheduled', scheduledStart: noon })];
    const band = layOutDay(all, calendarDay(noon, zone), zone);
    expect([band.start, band.end]).toEqual([start, start + hours * hour]);
    expect(band.bars[0]?.box.at).toBeCloseTo(before / hours);
  });
});

describe('the agenda of a day', () => {
  const lines = (all: Placed[], unwatched: { from: number; to: number; creators: number }[] = [], at = now) =>
    agendaOf(layOutDay(all, day, zone), unwatched, at).map((entry) => {
      if (entry.kind === 'bar') return entry.bar.space.id;
      return entry.kind === 'gap' ? `gap ${entry.lengthMs / minute}` : entry.kind;
    });

  it('tells Spaces, gaps and the present in the order of time', () => {
    expect(lines([ended('a', 6, 8), ended('b', 7, 7.5), planned('c', 13), planned('d', 13.25)])).toEqual([
      'a',
      'b',
      'gap 300',
      'now',
      'c',
      'd',
    ]);
  });

  it('tells the hours nobody watched where they were, as much of them as is of this day', () => {
    const unwatched = [
      { from: 0, to: midnight + 2 * hour, creators: 3 },
      { from: midnight + 7 * hour, to: midnight + 9 * hour, creators: 1 },
      { from: midnight + 25 * hour, to: midnight + 26 * hour, creators: 1 },
    ];
    expect(lines([ended('a', 6, 8)], unwatched)).toEqual(['unwatched', 'a', 'unwatched', 'now']);
    const [first] = agendaOf(layOutDay([], day, zone), unwatched, now);
    expect(first).toMatchObject({ share: { at: 0, width: 2 / 24 } });
  });

  it('puts who is live before the present, also when their clock is ahead', () => {
    const live = placed('live', { state: 'live', startedAt: now + 900 });
    expect(lines([live, planned('c', 12.1)])).toEqual(['live', 'now', 'c']);
  });

  it('has no present on other days', () => {
    expect(lines([ended('a', 6, 8)], [], now + 24 * hour)).toEqual(['a']);
  });
});
