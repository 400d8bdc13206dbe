'use client';

import { Button } from '@/components/ui/button';
import { plural } from '@/components/ui/counts';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';
import { DialogFoot } from '@/components/ui/dialog-foot';
import type { Board } from '@/lib/spaces/board-schema';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import type { FilterName } from './filter-names';
import { FilterOptions } from './filter-options';
import { cleared } from './filter-values';

/** About equally long beside each other. */
const halves: FilterName[][] = [
  ['state', 'more', 'language'],
  ['creator', 'topic'],
];

type FilterSheetProps = {
  board: Board;
  filters: BoardFilters;
  onChange: (filters: BoardFilters) => void;
  shownCount: number;
  openedBy: HTMLElement | null;
  onClose: () => void;
};

/** All filters in one place, where the screen has no room for a menu each. */
export function FilterSheet({ shownCount, openedBy, onClose, ...options }: FilterSheetProps) {
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title="Filters" returnFocusTo={openedBy}>
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {halves.map((names) => (
            <div key={names.join()} className="space-y-6">
              <FilterOptions names={names} mostShown={8} {...options} />
            </div>
          ))}
        </div>
        <DialogFoot>
          <Button variant="ghost" className="me-auto -ms-4" onClick={() => options.onChange(cleared)}>
            Clear filters
          </Button>
          <DialogClose asChild>
            <Button variant="primary" className="tabular">
              Show {plural(shownCount, 'Space')}
            </Button>
          </DialogClose>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
