'use client';

import { ListFilter } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { patiently } from '@/lib/query/patiently';
import type { Board } from '@/lib/spaces/board-schema';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import { ChosenCount } from './chosen-count';
import { chosenIn, filterNames } from './filter-names';

const load = () => patiently(() => import('./filter-sheet')).then((module) => module.FilterSheet);
const FilterSheet = dynamic(load);

type FilterSheetButtonProps = {
  board: Board;
  filters: BoardFilters;
  onChange: (filters: BoardFilters) => void;
  shownCount: number;
};

/** Opens all filters at once, and says how many are set. */
export function FilterSheetButton(props: FilterSheetButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const count = filterNames.reduce((sum, name) => sum + chosenIn(name, props.filters), 0);
  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onClick={() => setIsOpen(true)}
        className={classNames('px-3!', count > 0 && 'bg-accent-soft! text-accent!')}
      >
        <ListFilter aria-hidden size={16} />
        <span className="max-sm:sr-only">Filters</span>
        <ChosenCount count={count} />
      </Button>
      {isOpen ? <FilterSheet {...props} openedBy={button.current} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
