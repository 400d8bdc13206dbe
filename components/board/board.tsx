'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useSheets } from '@/components/sheets/sheet-links';
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
const CreatorsDialog = dynamic(() => import('./creators-dialog').then((module) => module.CreatorsDialog));

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
  const [isEditing, setEditing] = useState(false);
  const openedBy = useRef<HTMLElement | null>(null);
  const edit = () => {
    openedBy.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setEditing(true);
  };
  const sheets = useSheets();
  const openSpace = useCallback((id: string) => sheets?.open({ kind: 'space', id }), [sheets]);
  return (
    <main className="mx-auto w-full max-w-[100rem] space-y-3 px-4 pb-12 sm:px-6 lg:px-8">
      <Announcer key={keys.join()} spaces={board.spaces} />
      <BoardBar creatorCount={keys.length} onEdit={edit} />
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
        <BoardActions onEdit={edit} />
      </div>
      {isEditing ? (
        <CreatorsDialog
          keys={keys}
          board={board}
          openedBy={openedBy.current}
          onRemove={(key) => onRemove([key])}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </main>
  );
}
