'use client';

import { memo, useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { dayTitle } from '@/lib/time/zone';
import type { Unwatched } from '../unwatched';
import { agendaOf } from './agenda';
import type { DayBand, Placed } from './day-band';
import { DayEntries } from './day-entries';
import { EmptyDay } from './empty-day';
import { HourAxis } from './hour-axis';

type DayLaneProps = {
  band: DayBand;
  today: CalendarDay;
  now: number;
  people: Record<string, BoardPerson>;
  creatorCount: number;
  unwatched: readonly Unwatched[];
  /** One of seven: hours are named more sparsely and days have headings of their own. */
  isNarrow: boolean;
  /** The first one after what is shown, to lead there from an empty day. */
  next: Placed | undefined;
  onShow: (day: CalendarDay) => void;
};

/** One day: on a wide screen hours across and Spaces in lanes, on a phone the same as a list by time. */
export const DayLane = memo(function DayLane(props: DayLaneProps) {
  const { band, today, now, people, creatorCount, unwatched, isNarrow } = props;
  const heading = useId();
  const entries = agendaOf(band, unwatched, now);
  const hasUnwatched = entries.some(({ kind }) => kind === 'unwatched');
  const height = cssVariables({
    '--lanes': String(Math.max(1, band.lanes)),
    // Room for a strip that names the hours nobody watched.
    '--strip': hasUnwatched ? '1.75rem' : '0rem',
  });
  return (
    <section aria-labelledby={heading}>
      <h3
        id={heading}
        className={classNames(
          'mb-2 font-bold text-14 tabular',
          band.day < today ? 'text-faint' : 'text-soft',
          !isNarrow && 'sr-only',
        )}
      >
        {dayTitle(band.day, today)}
      </h3>
      <div
        style={height}
        className="relative rounded-card md:h-[calc(var(--lanes)*3.25rem+var(--strip)+2.25rem)] md:overflow-hidden md:bg-raised md:pt-8"
      >
        <HourAxis band={band} everyHours={isNarrow ? 3 : 2} now={now} />
        {band.bars.length === 0 ? <EmptyDay day={band.day} {...props} /> : null}
        <DayEntries
          entries={entries}
          lanes={band.lanes}
          people={people}
          now={now}
          creatorCount={creatorCount}
        />
      </div>
    </section>
  );
});
