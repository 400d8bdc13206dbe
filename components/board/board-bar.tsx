'use client';

import { Bookmark, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Board } from '@/lib/spaces/board-schema';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import { CopyLink } from './copy-link';
import { DisplayMenu } from './display-menu';
import { FilterChips } from './filters/filter-chips';
import { FilterMenus } from './filters/filter-menus';
import { FilterSheetButton } from './filters/filter-sheet-button';
import { SearchField } from './filters/search-field';
import { ViewSwitch } from './view-switch';

type BoardBarProps = {
  board: Board;
  filters: BoardFilters;
  shownCount: number;
  onFilter: (filters: BoardFilters) => void;
  /** Ways to share and change it. */
  actions: ReactNode;
};

/** How to look at the board, what of it, and the ways to share and change it: one row at every width. */
export function BoardBar({ board, filters, shownCount, onFilter, actions }: BoardBarProps) {
  const filtering = { board, filters, onChange: onFilter };
  return (
    <div className="space-y-2">
      <div className="flex items-center gap-2">
        <div className="max-md:hidden">
          <ViewSwitch />
        </div>
        <div className="flex items-center max-xl:hidden">
          <FilterMenus {...filtering} />
        </div>
        <SearchField
          text={filters.q}
          onChange={(q) => onFilter({ ...filters, q })}
          className="min-w-0 flex-1 md:ms-auto md:max-w-72"
        />
        <div className="flex items-center xl:hidden">
          <FilterSheetButton {...filtering} shownCount={shownCount} />
        </div>
        <DisplayMenu />
        <div className="flex items-center gap-2 max-md:hidden">{actions}</div>
      </div>
      <FilterChips {...filtering} />
    </div>
  );
}

/** In the bar; on a phone at the end of the page, where the thumb is and no room is taken from Live. */
export function BoardActions({ onEdit, onSave }: { onEdit: () => void; onSave?: (() => void) | undefined }) {
  return (
    <>
      <CopyLink />
      {onSave ? (
        <Button variant="ghost" className="px-3!" onClick={onSave}>
          <Bookmark aria-hidden size={16} />
          <span>
            Save<span className="md:max-2xl:sr-only"> as list</span>
          </span>
        </Button>
      ) : null}
      <Button onClick={onEdit}>
        <Plus aria-hidden size={16} />
        <span>
          Add<span className="md:max-lg:sr-only"> creators</span>
        </span>
      </Button>
    </>
  );
}
