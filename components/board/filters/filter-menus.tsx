'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { buttonStyle } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Skeleton } from '@/components/ui/skeleton';
import type { Board } from '@/lib/spaces/board-schema';
import type { BoardFilters } from '@/lib/watchlists/board-address';
import { chosenIn, filterNames, filterTitles } from './filter-names';

const load = () => import('./filter-options').then((module) => module.FilterOptions);
const FilterOptions = dynamic(load, { loading: () => <Skeleton className="h-30 w-full" /> });

type FilterMenusProps = { board: Board; filters: BoardFilters; onChange: (filters: BoardFilters) => void };

/** A menu for each filter, where the screen has room for them. */
export function FilterMenus(props: FilterMenusProps) {
  return filterNames.map((name) => {
    const count = chosenIn(name, props.filters);
    return (
      <Popover key={name}>
        <PopoverTrigger
          onPointerEnter={() => void load()}
          className={classNames(
            buttonStyle({ variant: 'ghost' }),
            'gap-1! px-2.5! data-[state=open]:bg-hover',
            count > 0 && 'bg-accent-soft! text-accent!',
          )}
        >
          <span className="sr-only">Filter by </span>
          {filterTitles[name]}
          {count > 0 ? (
            <span className="tabular">
              {count}
              <span className="sr-only"> chosen</span>
            </span>
          ) : null}
          <ChevronDown aria-hidden size={14} />
        </PopoverTrigger>
        <PopoverContent label={`Filter by ${filterTitles[name].toLowerCase()}`} align="start" hasControls>
          <FilterOptions names={[name]} {...props} />
        </PopoverContent>
      </Popover>
    );
  });
}
