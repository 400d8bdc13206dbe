'use client';

import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useXLinks } from '@/components/board/x-links';
import { Badge } from '@/components/ui/badge';
import { buttonStyle } from '@/components/ui/button';
import { ExternalLink } from '@/components/ui/external-link';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { SpaceFacts } from './space-facts';
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

/** All that X says of one Space, and everyone in it by role. */
export function SpaceDetail({ space, people, topics, title, isWide = false }: SpaceDetailProps) {
  return (
    <article className={isWide ? 'grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]' : 'space-y-6'}>
      <div className="min-w-0 space-y-4">
        <div className="space-y-2">
          <div className="text-soft">
            <SpaceTime space={space} />
          </div>
          {title}
        </div>
        <SpaceNotes space={space} />
        <div className="flex flex-wrap items-center gap-3">
          <OpenOnX space={space} />
          {space.isTicketed ? <Badge tone="accent">Ticketed</Badge> : null}
        </div>
      </div>
      <div className={isWide ? 'min-w-0 lg:row-span-2 lg:pt-1' : ''}>
        <SpaceFacts space={space} topics={topics} />
      </div>
      <SpacePeople space={space} people={people} />
    </article>
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
