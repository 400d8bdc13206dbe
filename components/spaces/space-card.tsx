'use client';

import { type MouseEvent, memo } from 'react';
import { AvatarStack } from '@/components/people/avatar-stack';
import { CoHosts } from '@/components/people/co-hosts';
import { PersonBrief } from '@/components/people/person-brief';
import { PersonLine } from '@/components/people/person-line';
import { peopleOf } from '@/components/people/roles';
import { isPlainClick, opensName } from '@/components/sheets/sheet-links';
import { classNames } from '@/components/ui/class-names';
import { formatCount, plural } from '@/components/ui/counts';
import type { Board, BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { isOver } from '@/lib/spaces/group';
import type { Density } from '@/lib/watchlists/board-address';
import { pagePath } from '@/lib/watchlists/page-path';
import { Listeners } from './listeners';
import { NotConfirmed } from './not-confirmed';
import { isSameCard } from './same-card';
import { SlipLine } from './slip-line';
import { SpaceAction } from './space-action';
import { SpaceMeta } from './space-meta';
import { SpaceTime } from './space-time';
import { nameOf, titleOf } from './space-words';

export type SpaceCardProps = {
  space: BoardSpace;
  people: Record<string, BoardPerson>;
  topics: Board['topics'];
  /** Opens the detail: everyone in this Space. */
  onOpen: (spaceId: string) => void;
  /** Went live while we were looking: a soft wash for ten seconds. */
  isFresh?: boolean;
  /** Compact: one line each for the time, the title and the host. */
  density?: Density;
};

/** One Space at a glance. Renders again only when X said something new; its clock ticks on its own. */
export const SpaceCard = memo(function SpaceCard(props: SpaceCardProps) {
  const { space, people, isFresh = false, density = 'comfortable' } = props;
  const { hostId, coHostIds } = peopleOf(space);
  const isEnded = isOver(space);
  const isCompact = density === 'compact';
  return (
    <article
      aria-labelledby={`space-${space.id}`}
      data-space={space.id}
      className={classNames(
        'group relative isolate flex h-full flex-col rounded-card',
        isCompact ? 'gap-1 px-3 py-2' : isEnded ? 'gap-1 p-4' : 'gap-3 p-4',
        isEnded ? 'bg-sunken text-soft' : 'bg-raised',
        space.missingSince !== undefined && 'outline-1 outline-control outline-dashed -outline-offset-1',
        isFresh &&
          'just-started before:absolute before:inset-0 before:-z-10 before:rounded-card before:bg-live-soft',
      )}
    >
      <CardTop {...props} />
      {isCompact ? (
        <CompactFoot {...props} />
      ) : (
        <>
          <PersonLine id={hostId} person={people[hostId]} isQuiet={isEnded} />
          {isEnded ? null : <CoHosts ids={coHostIds} people={people} />}
          <CardFoot {...props} />
        </>
      )}
    </article>
  );
}, isSameCard);

function CardTop({ space, people, topics, onOpen, density }: SpaceCardProps) {
  // Scheduled cards stand under the heading of their day.
  const Heading = space.state === 'scheduled' ? 'h4' : 'h3';
  const title = titleOf(space);
  const openBeside = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(space.id);
  };
  const isCompact = density === 'compact';
  return (
    <div className={isCompact ? '' : 'space-y-1.5'}>
      <div className="text-soft">
        <SpaceTime space={space} isUnderDay isShort={isCompact}>
          <Listeners space={space} />
        </SpaceTime>
      </div>
      <SlipLine space={space} />
      <NotConfirmed space={space} />
      <Heading id={`space-${space.id}`} className={isOver(space) || isCompact ? 'text-14' : 'text-16'}>
        <a
          href={pagePath({ kind: 'space', id: space.id })}
          data-opens={opensName({ kind: 'space', id: space.id })}
          dir="auto"
          title={title.length > (isCompact ? 30 : 60) ? title : undefined}
          onClick={openBeside}
          className={classNames(
            isCompact ? 'line-clamp-1' : 'line-clamp-2',
            'w-full break-words font-bold after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-2',
            !space.title && 'text-soft italic',
          )}
        >
          {title}
          <span className="sr-only">, by {nameOf(space.creatorId, people[space.creatorId])}</span>
        </a>
      </Heading>
      {isCompact ? null : <SpaceMeta space={space} topics={topics} />}
    </div>
  );
}

/** The host, how many others, and the way in, all in one line. */
function CompactFoot({ space, people }: SpaceCardProps) {
  const { hostId, coHostIds, speakerIds, invitedIds } = peopleOf(space);
  const others = coHostIds.length + (space.state === 'scheduled' ? invitedIds : speakerIds).length;
  return (
    <div className="mt-auto flex min-h-10 items-center gap-2">
      <div className="min-w-0">
        <PersonBrief id={hostId} person={people[hostId]} isOneLine />
      </div>
      {others > 0 ? (
        <span className="shrink-0 text-12 text-faint tabular">
          +{formatCount(others)}
          <span className="sr-only"> others</span>
        </span>
      ) : null}
      <SpaceAction space={space} />
    </div>
  );
}

function CardFoot({ space, people }: SpaceCardProps) {
  const { speakerIds, invitedIds } = peopleOf(space);
  const isScheduled = space.state === 'scheduled';
  const ids = isScheduled ? invitedIds : speakerIds;
  const words = isScheduled ? `${formatCount(ids.length)} invited` : plural(ids.length, 'speaker');
  // Without people the action stands alone and takes no row where a pointer can call it.
  if (space.state !== 'live' && (ids.length === 0 || isOver(space))) return <SpaceAction space={space} />;
  return (
    <div className="mt-auto flex min-h-8 items-center gap-3">
      {ids.length > 0 ? (
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <AvatarStack ids={ids} people={people} atMost={4} />
          <span className="truncate text-12 text-faint tabular">{words}</span>
        </span>
      ) : null}
      <SpaceAction space={space} />
    </div>
  );
}
