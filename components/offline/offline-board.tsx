'use client';

import { useZone } from '@/components/board/clock-context';
import { nameOf, timeWords, titleOf } from '@/components/spaces/space-words';
import { Avatar } from '@/components/ui/avatar';
import { formatCount } from '@/components/ui/counts';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { groupSpaces } from '@/lib/spaces/group';
import { formatClock } from '@/lib/time/zone';
import type { KeptBoard } from './kept-boards';

/** A board as it was: what was live then may have ended since, and it is said so. */
export function OfflineBoard({ kept, now }: { kept: KeptBoard; now: number }) {
  const zone = useZone();
  const { board, checkedAt } = kept.reading;
  const knownAt = Math.max(0, ...checkedAt) || kept.keptAt;
  const groups = groupSpaces(board.spaces, knownAt);
  const at = formatClock(knownAt, zone);
  const lists = [
    { name: `Live at ${at}`, spaces: groups.live },
    { name: 'Scheduled', spaces: groups.scheduled },
    { name: 'Ended', spaces: groups.ended },
  ];
  const when = (space: BoardSpace) => {
    const { lead, moment } = timeWords(space, now, zone);
    // How long something has been live is what nobody knows now; that it was cancelled is known.
    const isNoMore = space.state === 'cancelled' || space.state === 'gone';
    return [isNoMore ? lead : '', moment].filter(Boolean).join(', ');
  };
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      {lists.map(({ name, spaces }) => (
        <section key={name} aria-label={name} className="min-w-0">
          <h2 className="mb-3 text-20 tabular">
            {name} <span className="text-faint">{formatCount(spaces.length)}</span>
          </h2>
          {spaces.length === 0 ? <p className="text-soft">None was known.</p> : null}
          <ul className="space-y-2">
            {spaces.map((space) => (
              <Line key={space.id} space={space} people={board.people} when={when(space)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = { space: BoardSpace; people: Record<string, BoardPerson>; when: string };

function Line({ space, people, when }: LineProps) {
  const host = people[space.creatorId];
  return (
    <li className="flex items-center gap-3 rounded-card bg-sunken p-3">
      <Avatar id={space.creatorId} name={host?.name ?? ''} size="md" />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate font-bold" title={titleOf(space)}>
          {titleOf(space)}
        </p>
        <p className="truncate text-soft">
          <bdi>{nameOf(space.creatorId, host)}</bdi>
        </p>
        {when ? <p className="text-12 text-faint tabular">{when}</p> : null}
      </div>
    </li>
  );
}
