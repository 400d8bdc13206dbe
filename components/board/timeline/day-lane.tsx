'use client';

import { useId } from 'react';
import { nameOf } from '@/components/spaces/space-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { formatDuration } from '@/lib/time';
import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import { dayTitle, formatClock, formatNear } from '@/lib/time/zone';
import { useZone } from '../clock-context';
import type { Unwatched } from '../unwatched';
import { type AgendaEntry, agendaOf } from './agenda';
import type { DayBand, Placed } from './day-band';
import { HourAxis } from './hour-axis';
import { moveBetweenBars } from './move-between-bars';
import { percent } from './percent';
import { SpaceBar } from './space-bar';
import { UnwatchedPatch } from './unwatched-patch';

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
export function DayLane(props: DayLaneProps) {
  const { band, today, now, people, creatorCount, unwatched, isNarrow } = props;
  const heading = useId();
  const zone = useZone();
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
        {band.bars.length === 0 ? <EmptyDay {...props} /> : null}
        <ol className="relative max-md:space-y-1 md:h-full" onKeyDown={moveBetweenBars}>
          {entries.map((entry) => (
            <Entry
              key={keyOf(entry)}
              entry={entry}
              people={people}
              now={now}
              zoneClock={(at) => formatClock(at, zone)}
              creatorCount={creatorCount}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

const keyOf = (entry: AgendaEntry) =>
  entry.kind === 'bar' ? entry.bar.space.id : entry.kind === 'now' ? 'now' : `${entry.kind} ${entry.at}`;

type EntryProps = {
  entry: AgendaEntry;
  people: Record<string, BoardPerson>;
  now: number;
  zoneClock: (at: number) => string;
  creatorCount: number;
};

function Entry({ entry, people, now, zoneClock, creatorCount }: EntryProps) {
  switch (entry.kind) {
    case 'bar':
      return <SpaceBar bar={entry.bar} people={people} now={now} />;
    case 'unwatched':
      return (
        <UnwatchedPatch
          unwatched={entry.unwatched}
          share={entry.share}
          creatorCount={creatorCount}
          now={now}
        />
      );
    case 'now':
      return <NowLine share={entry.share} clock={zoneClock(entry.at)} />;
    case 'gap':
      return (
        <li className="ms-20 border-line border-s-2 border-dotted py-2 ps-4 text-12 text-faint md:hidden">
          {formatDuration(entry.lengthMs)} until the next
        </li>
      );
  }
}

/** Across all lanes of the day; on a phone a line between what has begun and what has not. */
function NowLine({ share, clock }: { share: number; clock: string }) {
  return (
    <li
      style={cssVariables({ '--at': percent(share) })}
      className="pointer-events-none flex items-center gap-2 py-1 text-12 text-accent tabular md:absolute md:-top-8 md:bottom-0 md:start-(--at) md:block md:py-0"
    >
      <span className="font-bold md:absolute md:top-1.5 md:-translate-x-1/2 md:rounded-full md:bg-accent md:px-1.5 md:text-on-accent rtl:md:translate-x-1/2">
        <span className="sr-only md:hidden">Now </span>
        {clock}
      </span>
      <span
        aria-hidden
        className="h-0.5 flex-1 bg-accent md:absolute md:top-6 md:bottom-0 md:-ms-px md:h-auto md:w-0.5"
      />
    </li>
  );
}

function EmptyDay({ next, today, now, people, band, onShow }: DayLaneProps) {
  const zone = useZone();
  const at = next?.extent.from;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 text-soft max-md:rounded-card max-md:bg-sunken max-md:p-4 md:absolute md:inset-x-4 md:bottom-1 md:z-10">
      <p>
        {band.day < today
          ? 'Nothing kept of this day: Spaces leave a day after they ended.'
          : 'Nothing on this day.'}
      </p>
      {next && at !== undefined ? (
        <Button size="sm" onClick={() => onShow(calendarDay(at, zone))}>
          Next: <bdi>{nameOf(next.space.creatorId, people[next.space.creatorId])}</bdi>,{' '}
          {formatNear(at, now, zone)}
        </Button>
      ) : null}
    </div>
  );
}
