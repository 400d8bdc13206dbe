'use client';

import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import type { SpaceGroups } from '@/lib/spaces/group';
import { minute } from '@/lib/time';
import { calendarDay, readDay, writeDay } from '@/lib/time/calendar-day';
import { useNow, useZone } from '../clock-context';
import { FiltersHideAll } from '../filters/hidden-by-filters';
import { useBoardAddress } from '../use-board-address';
import { layOutDay, type Placed } from './day-band';
import { DayLane } from './day-lane';
import { windowOf } from './day-window';
import { extentOf } from './extent';
import { daysOf } from './range';
import { TimelineBar } from './timeline-bar';
import { Unplaced } from './unplaced';

export type TimelineProps = {
  board: Board;
  /** Those that the filters let through. */
  groups: SpaceGroups;
  onClearFilters: () => void;
};

const nothingUnwatched: NonNullable<Board['unwatched']> = [];

/**
 * What overlaps when, on one day or seven. Lanes are packed and not one per creator: who plans a day asks
 * how much is on at once and where there is room, and with fifty creators most lanes of their own would be
 * empty. Every day is drawn by the same hours, so that days compare.
 */
export function Timeline({ board, groups, onClearFilters }: TimelineProps) {
  const now = useNow(minute);
  const zone = useZone();
  const { address, change } = useBoardAddress();
  const today = calendarDay(now, zone);
  const first = (address.day && readDay(address.day)) || today;
  const { placed, unplaced } = useMemo(() => place(groups, now), [groups, now]);
  // Only today that nobody asked for by its date goes with the present.
  const present = address.span === 'day' && address.day === undefined ? now : undefined;
  // The bar answers a press at once, the days follow.
  const drawn = useDeferredValue(
    useMemo(() => ({ first, span: address.span, present }), [first, address.span, present]),
  );
  const bands = useMemo(
    () => daysOf(drawn.first, drawn.span).map((day) => layOutDay(placed, day, zone, drawn.present)),
    [placed, zone, drawn],
  );
  const rolls = present !== undefined && windowOf(first, zone, present).isRolling;
  const show = useCallback(
    (day: number) => change({ day: day === today ? undefined : writeDay(day) }),
    [change, today],
  );
  const next = placed.find(({ extent }) => extent.from >= (bands.at(-1)?.end ?? now));
  const { people, spaces, creators, unwatched = nothingUnwatched } = board;
  if (spaces.length > 0 && placed.length + unplaced.length === 0) {
    return <FiltersHideAll count={spaces.length} onClear={onClearFilters} />;
  }
  return (
    <section aria-label="Timeline" data-timeline className="space-y-4">
      <TimelineBar
        first={first}
        today={today}
        span={address.span}
        isNow={address.day === undefined}
        isRolling={rolls}
        onShow={show}
        onWholeDay={() => change({ day: writeDay(today) })}
        onSpan={(span) => change({ span })}
      />
      <div className="space-y-6">
        {bands.map((band) => (
          <DayLane
            key={band.day}
            band={band}
            today={today}
            now={now}
            people={people}
            creatorCount={creators.length}
            unwatched={unwatched}
            isNarrow={drawn.span === 'week'}
            next={drawn.span === 'day' ? next : undefined}
            onShow={show}
          />
        ))}
      </div>
      <Unplaced spaces={unplaced} people={people} />
    </section>
  );
}

function place(groups: SpaceGroups, now: number) {
  const placed: Placed[] = [];
  const unplaced: BoardSpace[] = [];
  for (const space of [groups.live, groups.scheduled, groups.ended].flat()) {
    const extent = extentOf(space, now);
    if (extent) placed.push({ space, extent });
    else unplaced.push(space);
  }
  placed.sort((a, b) => a.extent.from - b.extent.from);
  return { placed, unplaced };
}
