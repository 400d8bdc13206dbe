import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/time/calendar-day';
import { agendaOf } from './agenda';
import { layOutDay } from './day-band';
import { extentOf } from './extent';
import { timelineBoard } from './fixtures';
import { nearEntries } from './near-entries';

const now = Date.UTC(2026, 10, 24, 17);
const placed = timelineBoard(now).spaces.flatMap((space) => {
  const extent = extentOf(space, now);
  return extent ? [{ space, extent }] : [];
});
const band = layOutDay(placed, calendarDay(now, 'UTC'), 'UTC');
const entries = agendaOf(band, [], now);
const bars = entries.flatMap(({ kind }, index) => (kind === 'bar' ? [index] : []));
const [first, last] = [bars[0], bars.at(-1)];
const near = (isNear: (lane: number) => boolean, focused?: number) =>
  nearEntries(entries, (entry) => entry.kind === 'bar' && isNear(entry.bar.lane), focused).map(
    ({ index }) => index,
  );

describe('of a long day', () => {
  it('stand those near the screen in the order of time, and the first and last for Home and End', () => {
    const drawn = near((lane) => lane === 2);
    const inLane = bars.filter((index) => {
      const entry = entries[index];
      return entry?.kind === 'bar' && entry.bar.lane === 2;
    });
    expect(inLane.length).toBeGreaterThan(0);
    expect(drawn).toEqual(bars.filter((each) => each === first || each === last || inLane.includes(each)));
  });

  it.each(bars.map((_, at) => at))('the neighbours of the focused one stand too: %s', (at) => {
    const expected = new Set([first, last, bars[at - 1], bars[at], bars[at + 1]]);
    expect(near(() => false, bars[at])).toEqual(bars.filter((each) => expected.has(each)));
  });

  it('a line that is no Space keeps none', () => expect(near(() => false, 10_000)).toEqual([first, last]));
});
