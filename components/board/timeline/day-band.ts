import type { BoardSpace } from '@/lib/spaces/board-schema';
import { hour } from '@/lib/time';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Zone } from '@/lib/time/wall';
import { type DayWindow, shareOf, windowOf } from './day-window';
import type { Extent } from './extent';
import { countOverlaps, packLanes } from './lanes';

export type Placed = { space: BoardSpace; extent: Extent };

/** A stretch of a day's width: both from 0 to 1. */
export type Share = { at: number; width: number };

/** One Space on one day. */
export type Bar = Placed & {
  day: CalendarDay;
  lane: number;
  /** The room it takes in its lane: its time and its words. */
  box: Share;
  /** Its time within that room, as shares of it: what is certain, and what fades. */
  solid: Share;
  fade: Share;
  /** Where its words stand: from its start on, or before it where the day has no room left behind. */
  words: 'over' | 'before';
  isFromBefore: boolean;
  /** How many others take place at the same time. */
  overlaps: number;
};

export type DayBand = DayWindow & { day: CalendarDay; lanes: number; bars: Bar[] };

/** A face, a title and a line of words: a fifth of the day's width, 150 px on a tablet and 280 on a desk. */
const leastBox = 5 / 24;
/** With room to spare words take more, up to here. */
const mostBox = 9 / 24;

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Live ones grow by the minute; they are packed by the hour, so that nothing jumps between lanes. */
const packedEnd = ({ space, extent }: Placed) =>
  space.state === 'live' ? Math.ceil(extent.fadeTo / hour) * hour : extent.fadeTo;

/** The room of one: from its start on, or where that is late in the day, with the words before it. */
function boxOf(placed: Placed, window: DayWindow) {
  const [from, to] = [shareOf(window, placed.extent.from), shareOf(window, packedEnd(placed))];
  const isLate = from > 1 - leastBox;
  const box = isLate ? { from: from - leastBox, to } : { from, to: Math.max(to, from + leastBox) };
  return { id: placed.space.id, ...box, isLate };
}

type Box = ReturnType<typeof boxOf>;

/**
 * The boxes with the room that is free in their lanes for their words: first for those who stand over
 * their time, then backwards for the late ones.
 */
function widened(boxes: readonly Box[], laneOf: ReadonlyMap<string, number>): Box[] {
  const lanesOf = (all: readonly Box[]) => {
    const lanes = new Map<number | undefined, Box[]>();
    for (const box of all) {
      const lane = laneOf.get(box.id);
      const others = lanes.get(lane);
      if (others) others.push(box);
      else lanes.set(lane, [box]);
    }
    return (own: Box) => (lanes.get(laneOf.get(own.id)) ?? []).filter(({ id }) => id !== own.id);
  };
  const around = lanesOf(boxes);
  const forward = boxes.map((own) => {
    if (own.isLate) return own;
    const next = around(own).filter(({ from }) => from >= own.to);
    const free = Math.min(1, ...next.map(({ from }) => from));
    return { ...own, to: Math.max(own.to, Math.min(free, own.from + mostBox)) };
  });
  const aroundWidened = lanesOf(forward);
  return forward.map((own) => {
    if (!own.isLate) return own;
    const before = aroundWidened(own).filter(({ to }) => to <= own.from);
    const free = Math.max(0, ...before.map(({ to }) => to));
    return { ...own, from: Math.min(own.from, Math.max(free, own.from + leastBox - mostBox)) };
  });
}

/** On the day it begins, and on later ones as far as is certain, or it may still be on. */
function isOn({ space, extent }: Placed, start: number, end: number): boolean {
  const last = space.state === 'live' ? extent.fadeTo : extent.to;
  return extent.from < end && (extent.from >= start || last > start);
}

/**
 * The Spaces of one day in lanes, in the order of time. Shares are of the day's true length, be it 23 or
 * 25 hours. What lasts over midnight is on both days.
 * @param now of today, where it is to go with the present
 */
export function layOutDay(placed: readonly Placed[], day: CalendarDay, zone: Zone, now?: number): DayBand {
  const window = windowOf(day, zone, now);
  const { start, end } = window;
  const here = placed
    .filter((each) => isOn(each, start, end))
    .sort((a, b) => a.extent.from - b.extent.from || (a.space.id < b.space.id ? -1 : 1));
  const packed = here.map((each) => boxOf(each, window));
  const { laneOf, count } = packLanes(packed);
  const boxes = widened(packed, laneOf);
  const overlaps = countOverlaps(
    here.map(({ space, extent }) => ({ id: space.id, from: extent.from, to: extent.fadeTo })),
  );
  const bars = here.map((each, index): Bar => {
    const { space, extent } = each;
    const own = boxes[index] ?? boxOf(each, window);
    const width = own.to - own.from;
    const within = (instant: number) => clamp((shareOf(window, instant) - own.from) / width);
    const [solidAt, fadeAt, fadeTo] = [within(extent.from), within(extent.to), within(extent.fadeTo)];
    return {
      ...each,
      day,
      lane: laneOf.get(space.id) ?? 0,
      box: { at: own.from, width },
      solid: { at: solidAt, width: fadeAt - solidAt },
      fade: { at: fadeAt, width: fadeTo - fadeAt },
      words: own.isLate ? 'before' : 'over',
      isFromBefore: extent.from < start,
      overlaps: overlaps.get(space.id) ?? 0,
    };
  });
  return { ...window, day, lanes: count, bars };
}
