'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';
import { Announcer } from './announcer';
import { arrangeCreators } from './arrange';
import { BoardActions, BoardBar } from './board-bar';
import { Columns } from './columns';
import { Notices } from './notices';
import { PauseBanner } from './pause-banner';
import { useGroups } from './use-groups';

// Loaded when first opened: most glances at a board open nothing.
const SpaceDialog = dynamic(() =>
  import('@/components/spaces/space-dialog').then((module) => module.SpaceDialog),
);
const CreatorsDialog = dynamic(() => import('./creators-dialog').then((module) => module.CreatorsDialog));

type Opened = { kind: 'space'; id: string } | { kind: 'creators' } | null;

export type BoardProps = {
  keys: string[];
  unread: readonly CreatorReject[];
  reading: BoardReading;
  /** What else stands above the columns: an ended connection, say. */
  banner?: ReactNode;
  onRemove: (keys: string[]) => void;
};

/** One board as plain props: everything it knows comes from `reading`. */
export function Board({ keys, unread, reading, banner, onRemove }: BoardProps) {
  const { board } = reading;
  const groups = useGroups(board.spaces);
  const cardless = arrangeCreators(reading);
  const [opened, setOpened] = useState<Opened>(null);
  const openedBy = useRef<HTMLElement | null>(null);
  const open = useCallback((next: Opened) => {
    openedBy.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened(next);
  }, []);
  const openSpace = useCallback((id: string) => open({ kind: 'space', id }), [open]);
  const close = () => setOpened(null);
  const openSpaceNow =
    opened?.kind === 'space' ? board.spaces.find((space) => space.id === opened.id) : undefined;
  return (
    <main className="mx-auto w-full max-w-[100rem] space-y-3 px-4 pb-12 sm:px-6 lg:px-8">
      <Announcer key={keys.join()} spaces={board.spaces} />
      <BoardBar creatorCount={keys.length} onEdit={() => open({ kind: 'creators' })} />
      {banner}
      <PauseBanner reading={reading} />
      <Notices unread={unread} rejected={board.rejected} refused={cardless.refused} onRemove={onRemove} />
      <Columns
        reading={reading}
        groups={groups}
        cardless={cardless}
        onOpen={openSpace}
        onRemove={(key) => onRemove([key])}
      />
      <div className="flex flex-wrap items-center justify-end gap-2 pt-3 md:hidden">
        <BoardActions onEdit={() => open({ kind: 'creators' })} />
      </div>
      {openSpaceNow ? (
        <SpaceDialog
          space={openSpaceNow}
          people={board.people}
          topics={board.topics}
          openedBy={openedBy.current}
          onClose={close}
        />
      ) : null}
      {opened?.kind === 'creators' ? (
        <CreatorsDialog
          keys={keys}
          board={board}
          openedBy={openedBy.current}
          onRemove={(key) => onRemove([key])}
          onClose={close}
        />
      ) : null}
    </main>
  );
}
