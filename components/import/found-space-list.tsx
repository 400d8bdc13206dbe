'use client';

import { useNow, useZone } from '@/components/board/clock-context';
import { LiveDot } from '@/components/spaces/live-dot';
import { nameOf, timeWords, titleOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { plural } from '@/components/ui/counts';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import type { FoundSpaces } from '@/lib/spaces/found-spaces';
import { minute } from '@/lib/time';
import type { Place } from './report-groups';

type FoundSpaceListProps = {
  found: FoundSpaces;
  place: Place;
  /** Ids of creators, in the order they were ticked. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Why a Space's creator cannot be ticked, if so. */
function bar({ creatorId }: BoardSpace, { present, room }: Place, chosen: readonly string[]) {
  if (creatorId === '') return 'X does not say whose it is';
  if (present.includes(creatorId)) return 'here already';
  return !chosen.includes(creatorId) && chosen.length >= room ? 'no room' : null;
}

/** Spaces found, a line each; a tick chooses who holds it, in all of theirs at once. */
export function FoundSpaceList({ found, place, chosen, onChange }: FoundSpaceListProps) {
  const { spaces, people } = found;
  if (spaces.length === 0) return null;
  const toggle = (id: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold text-12 text-faint tabular">{plural(spaces.length, 'Space')}</legend>
      {spaces.map((space) => (
        <FoundSpace
          key={space.id}
          space={space}
          person={people[space.creatorId]}
          isChosen={chosen.includes(space.creatorId)}
          barred={bar(space, place, chosen)}
          onChange={(isOn) => toggle(space.creatorId, isOn)}
        />
      ))}
    </fieldset>
  );
}

type FoundSpaceProps = {
  space: BoardSpace;
  person: BoardPerson | undefined;
  isChosen: boolean;
  barred: string | null;
  onChange: (isOn: boolean) => void;
};

function FoundSpace({ space, person, isChosen, barred, onChange }: FoundSpaceProps) {
  const now = useNow(minute);
  const zone = useZone();
  const { lead, moment } = timeWords(space, now, zone);
  const isBarred = barred !== null;
  return (
    <label className="-mx-2 flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-2 py-1.5 hover:bg-hover has-disabled:cursor-default has-disabled:hover:bg-transparent">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isBarred}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      <Avatar id={space.creatorId} name={person?.name ?? ''} url={person?.avatarUrl} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 items-baseline gap-2">
          <span dir="auto" className="truncate font-bold">
            {titleOf(space)}
          </span>
          {isBarred ? <span className="shrink-0 text-12 text-faint">{barred}</span> : null}
        </span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-soft">
          <span className="min-w-0 truncate">
            <bdi>{nameOf(space.creatorId, person)}</bdi>
            {person ? <span className="text-faint"> @{person.handle}</span> : null}
          </span>
          <span className="flex items-center gap-1.5 tabular">
            {space.state === 'live' ? <LiveDot /> : null}
            {space.state === 'scheduled' ? (moment ?? lead) : lead}
          </span>
        </span>
      </span>
    </label>
  );
}
