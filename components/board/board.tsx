'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useDeferredValue, useRef, useState } from 'react';
import { useSheets } from '@/components/sheets/sheet-links';
import { patiently } from '@/lib/query/patiently';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { CreatorReject } from '@/lib/watchlists/parse-creators';
import { Announcer } from './announcer';
import { arrangeCreators } from './arrange';
import { BoardActions, BoardBar } from './board-bar';
import { BoardContent } from './board-content';
import { cleared } from './filters/filter-values';
import { useLiveFilters } from './filters/use-live-filters';
import { Notices } from './notices';
import { PauseBanner } from './pause-banner';
import { useBoardAddress } from './use-board-address';
import { useShownSpaces } from './use-shown-spaces';

// Loaded when first opened: most glances at a board open nothing.
const CreatorsDialog = dynamic(() =>
  patiently(() => import('./creators-dialog')).then((module) => module.CreatorsDialog),
);

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
  const { address } = useBoardAddress();
  const { filters, setFilters } = useLiveFilters();
  // Keys and presses answer at once; the cards follow as soon as they can.
  const shownFilters = useDeferredValue(filters);
  const shown = useShownSpaces(board, shownFilters, address.sort);
  const cardless = arrangeCreators(reading);
  const [isEditing, setEditing] = useState(false);
  const openedBy = useRef<HTMLElement | null>(null);
  const edit = () => {
    openedBy.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setEditing(true);
  };
  const clearFilters = () => setFilters(cleared);
  const sheets = useSheets();
  const openSpace = useCallback((id: string) => sheets?.open({ kind: 'space', id }), [sheets]);
  return (
    <main className="mx-auto w-full max-w-[100rem] space-y-3 px-4 pb-12 sm:px-6 lg:px-8">
      <Announcer key={keys.join()} spaces={board.spaces} />
      <BoardBar
        board={board}
        filters={filters}
        shownCount={shown.count}
        onFilter={setFilters}
        onEdit={edit}
      />
      {banner}
      <PauseBanner reading={reading} />
      <Notices unread={unread} rejected={board.rejected} refused={cardless.refused} onRemove={onRemove} />
      <BoardContent
        view={address.view}
        reading={reading}
        shown={shown}
        cardless={cardless}
        filters={shownFilters}
        density={address.density}
        onClearFilters={clearFilters}
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
