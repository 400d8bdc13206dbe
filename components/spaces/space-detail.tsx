'use client';

import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useXLinks } from '@/components/board/x-links';
import { buttonStyle } from '@/components/ui/button';
import { DetailLayout } from '@/components/ui/detail-layout';
import { ExternalLink } from '@/components/ui/external-link';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { AddToCalendar } from './add-to-calendar';
import { Listeners } from './listeners';
import { SlipLine } from './slip-line';
import { SpaceFacts } from './space-facts';
import { SpaceMeta } from './space-meta';
import { SpaceNotes } from './space-notes';
import { SpacePeople } from './space-people';
import { SpaceTime } from './space-time';

export type SpaceDetailProps = {
  space: BoardSpace;
  people: Board['people'];
  topics: Board['topics'];
  /** The heading that names the sheet or the page. */
  title: ReactNode;
  /** On a page of its own there is room for the facts beside the people. */
  isWide?: boolean;
};

/** One Space: what it is, everyone in it by role, and all else that X says of it. */
export function SpaceDetail({ space, people, topics, title, isWide = false }: SpaceDetailProps) {
  return (
    <DetailLayout
      isWide={isWide}
      head={
        <>
          <div className="space-y-2">
            <div className="text-soft">
              <SpaceTime space={space}>
                <Listeners space={space} />
              </SpaceTime>
            </div>
            {title}
            <SlipLine space={space} />
            <SpaceMeta space={space} topics={topics} />
          </div>
          <SpaceNotes space={space} />
          <div className="flex flex-wrap items-center gap-3">
            <OpenOnX space={space} />
            <AddToCalendar space={space} />
          </div>
        </>
      }
      details={<SpaceFacts space={space} topics={topics} />}
    >
      <SpacePeople space={space} people={people} />
    </DetailLayout>
  );
}

const verbs: Partial<Record<BoardSpace['state'], string>> = {
  live: 'Join on X',
  scheduled: 'Remind me on X',
};

function OpenOnX({ space }: { space: BoardSpace }) {
  const links = useXLinks();
  return (
    <ExternalLink href={links.space(space.id)} className={buttonStyle({ variant: 'primary' })}>
      {verbs[space.state] ?? 'Open on X'}
      <ArrowUpRight aria-hidden size={16} />
    </ExternalLink>
  );
}
