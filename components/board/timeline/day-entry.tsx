'use client';

import { cssVariables } from '@/components/ui/css-variables';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { formatDuration } from '@/lib/time';
import { formatClock } from '@/lib/time/zone';
import { useZone } from '../clock-context';
import type { AgendaEntry } from './agenda';
import { type EntryPlace, placeProps } from './entry-place';
import { percent } from './percent';
import { SpaceBar } from './space-bar';
import { UnwatchedPatch } from './unwatched-patch';

export type DayEntryProps = {
  entry: AgendaEntry;
  people: Record<string, BoardPerson>;
  now: number;
  creatorCount: number;
  /** Its place in a list of which not all is drawn. */
  place?: EntryPlace;
};

export type DayEntriesProps = Omit<DayEntryProps, 'entry' | 'place'> & {
  entries: readonly AgendaEntry[];
  lanes: number;
};

/** One line of a day: a Space, hours nobody watched, the present, or a gap, which only a list has to name. */
export function DayEntry({ entry, people, now, creatorCount, place }: DayEntryProps) {
  switch (entry.kind) {
    case 'bar':
      return <SpaceBar bar={entry.bar} people={people} now={now} place={place} />;
    case 'unwatched':
      return (
        <UnwatchedPatch
          unwatched={entry.unwatched}
          share={entry.share}
          creatorCount={creatorCount}
          now={now}
          place={place}
        />
      );
    case 'now':
      return <NowLine share={entry.share} at={entry.at} place={place} />;
    case 'gap':
      return (
        <li
          {...placeProps(place)}
          className="ms-20 border-line border-s-2 border-dotted py-2 ps-4 text-12 text-faint md:hidden"
        >
          {formatDuration(entry.lengthMs)} until the next
        </li>
      );
  }
}

/** The clock stands over its line, at the edges of a day beside it. */
const shiftOf = (share: number) => (share < 0.025 ? 0 : share > 0.975 ? 1 : 0.5);

/** Across all lanes of the day; on a phone a line between what has begun and what has not. */
function NowLine({ share, at, place }: { share: number; at: number; place: EntryPlace | undefined }) {
  const zone = useZone();
  return (
    <li
      {...placeProps(place)}
      style={cssVariables({ '--at': percent(share), '--shift': percent(-shiftOf(share)) })}
      className="pointer-events-none flex items-center gap-2 py-1 text-12 text-accent tabular md:absolute md:-top-8 md:bottom-0 md:start-(--at) md:block md:py-0"
    >
      <span className="whitespace-nowrap font-bold md:absolute md:top-1.5 md:translate-x-(--shift) md:rounded-full md:bg-accent md:px-1.5 md:text-on-accent">
        <span className="sr-only md:hidden">Now </span>
        {formatClock(at, zone)}
      </span>
      <span
        aria-hidden
        className="h-0.5 flex-1 bg-accent md:absolute md:top-6 md:bottom-0 md:-ms-px md:h-auto md:w-0.5"
      />
    </li>
  );
}
