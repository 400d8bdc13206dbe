'use client';

import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { cssVariables } from '@/components/ui/css-variables';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { isOver } from '@/lib/spaces/group';
import { useZone } from '../clock-context';
import { BarExtent } from './bar-extent';
import { BarTime } from './bar-time';
import { barLabel, clockOn } from './bar-words';
import type { Bar } from './day-band';
import { type EntryPlace, placeProps } from './entry-place';
import { percent } from './percent';

type SpaceBarProps = {
  bar: Bar;
  people: Record<string, BoardPerson>;
  now: number;
  place?: EntryPlace | undefined;
};

/** A Space by its place in time, with who and what beside its start. */
export function SpaceBar({ bar, people, now, place: listed }: SpaceBarProps) {
  const { space, lane, box, solid } = bar;
  const zone = useZone();
  const place = { '--lane': String(lane), '--at': percent(box.at), '--width': percent(box.width) } as const;
  return (
    <li
      {...placeProps(listed)}
      data-space={space.id}
      data-state={isOver(space) ? 'ended' : space.state}
      style={cssVariables(place)}
      className="md:absolute md:z-10 md:start-(--at) md:top-[calc(var(--lane)*3.25rem+var(--strip))] md:w-(--width) md:pe-1"
    >
      <SheetLink
        kind="space"
        id={space.id}
        aria-label={barLabel(bar, people, now, zone)}
        className="relative isolate flex w-full items-stretch gap-3 rounded-control text-start max-md:min-h-12 max-md:py-1 md:h-12 md:hover:bg-hover md:hover:[--under-words:var(--surface-hover)]"
      >
        <span className="w-17 shrink-0 pt-0.5 text-end text-soft tabular md:hidden">
          {clockOn(bar.day, bar.extent.from, zone)}
        </span>
        <BarExtent bar={bar} />
        <span
          style={cssVariables({ '--solid-at': percent(solid.at) })}
          className={classNames(
            'flex min-w-0 flex-1 gap-3 md:items-center md:gap-2 md:px-2',
            bar.words === 'before' && 'md:w-(--solid-at) md:flex-none md:flex-row-reverse md:text-end',
          )}
        >
          <Who bar={bar} people={people} now={now} />
        </span>
      </SheetLink>
    </li>
  );
}

function Who({ bar, people, now }: SpaceBarProps) {
  const { space, words } = bar;
  const person = people[space.creatorId];
  const isOn = space.state === 'live' || space.state === 'scheduled';
  return (
    <>
      <Avatar id={space.creatorId} name={person?.name ?? ''} url={person?.avatarUrl} size="sm" />
      <span className="min-w-0 leading-5">
        <bdi
          className={classNames(
            'w-fit max-w-full bg-backplate md:halo max-md:line-clamp-2 max-md:break-words md:block md:truncate',
            isOn ? 'font-bold' : 'text-soft',
            space.state === 'cancelled' && 'line-through',
            !space.title && 'italic',
            words === 'before' && 'md:ms-auto',
          )}
        >
          {titleOf(space)}
        </bdi>
        <span
          className={classNames(
            'flex w-fit max-w-full min-w-0 items-center gap-x-1.5 bg-backplate md:halo text-12 text-soft tabular max-md:flex-wrap',
            words === 'before' && 'md:ms-auto md:justify-end',
          )}
        >
          <BarTime bar={bar} now={now} />
          <bdi className="truncate text-faint">{nameOf(space.creatorId, person)}</bdi>
        </span>
      </span>
    </>
  );
}
