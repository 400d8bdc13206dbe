'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
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
import { useSteady } from './use-steady';

// Loaded when first opened: most glances at a board open nothing.
const CreatorsDialog = dynamic(() =>
  patiently(() => import('./creators-dialog')).then((module) => module.CreatorsDialog),
);

export type BoardProps = {
  keys: readonly string[];
  unread: readonly CreatorReject[];
  reading: BoardReading;
  /** What else stands above the columns: an ended connection, say. */
  banner?: ReactNode;
  /** Null for who may look, but not change. */
  onRemove: ((keys: string[]) => void) | null;
  /** Makes a saved list of it. */
  onSave?: () => void;
  /** Ways to share and change it, in the place of those of a board that is only its address. */
  actions?: ReactNode;
  /** What stands above everything else. */
  intro?: ReactNode;
  /** In the place of a board of nobody. */
  empty?: ReactNode;
  /** Creators whose Spaces stand before the others. */
  pins?: readonly string[];
};

/** One board as plain props: everything it knows comes from `reading`. */
export function Board(props: BoardProps) {
  const { keys, unread, reading, banner, onRemove, onSave, actions, intro, empty, pins } = props;
  const { board } = reading;
  const { address } = useBoardAddress();
  const { filters, setFilters } = useLiveFilters();
  // Keys and presses are answered at once; what they ask for is drawn bit by bit, as soon as it can be.
  const drawn = useDeferredValue(address);
  const shownFilters = useDeferredValue(filters);
  const shown = useShownSpaces(board, shownFilters, drawn.sort, pins);
  const cardless = useMemo(() => arrangeCreators(reading), [reading]);
  const [isEditing, setEditing] = useState(false);
  const openedBy = useRef<HTMLElement | null>(null);
  const edit = () => {
    openedBy.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setEditing(true);
  };
  const ways = actions ?? <BoardActions onEdit={edit} onSave={onSave} />;
  const removeAsked = useSteady((key: string) => onRemove?.([key]));
  const removeOne = onRemove && removeAsked;
  const clearFilters = useCallback(() => setFilters(cleared), [setFilters]);
  const sheets = useSheets();
  const openSpace = useCallback((id: string) => sheets?.open({ kind: 'space', id }), [sheets]);
  return (
    <main className="mx-auto w-full max-w-[100rem] space-y-3 px-4 pb-12 sm:px-6 lg:px-8">
      <Announcer key={keys.join()} spaces={board.spaces} />
      {intro}
      <BoardBar
        board={board}
        filters={filters}
        shownCount={shown.count}
        onFilter={setFilters}
        actions={ways}
      />
      {banner}
      <PauseBanner reading={reading} />
      <Notices
        unread={unread}
        rejected={board.rejected}
        refused={cardless.refused}
        people={board.people}
        onRemove={onRemove}
      />
      {empty ?? (
        <BoardContent
          view={drawn.view}
          reading={reading}
          shown={shown}
          cardless={cardless}
          filters={shownFilters}
          density={drawn.density}
          onClearFilters={clearFilters}
          onOpen={openSpace}
          onRemove={removeOne}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 pt-3 md:hidden">{ways}</div>
      {isEditing && removeOne ? (
        <CreatorsDialog
          keys={keys}
          board={board}
          openedBy={openedBy.current}
          onRemove={removeOne}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </main>
  );
}
