'use client';

import { ChevronDown } from 'lucide-react';
import { lazy } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { OnDemand } from '@/components/ui/on-demand';
import { patiently } from '@/lib/query/patiently';
import { ChosenCount } from './chosen-count';
import { chosenIn, filterNames, filterTitles } from './filter-names';
import type { FilterOptionsProps } from './filter-options';

const load = () => patiently(() => import('./open-filter-menu'));
const OpenFilterMenu = lazy(load);

/** A menu for each filter, where the screen has room for them. */
export function FilterMenus(props: Omit<FilterOptionsProps, 'names'>) {
  return filterNames.map((name) => {
    const count = chosenIn(name, props.filters);
    return (
      <OnDemand
        key={name}
        popup="dialog"
        preload={load}
        open={(face) => <OpenFilterMenu name={name} face={face} {...props} />}
        className={classNames(
          buttonStyle({ variant: 'ghost' }),
          'gap-1! px-2.5! data-[state=open]:bg-hover',
          count > 0 && 'bg-accent-soft! text-accent!',
        )}
      >
        <span className="sr-only">Filter by </span>
        {filterTitles[name]}
        <ChosenCount count={count} />
        <ChevronDown aria-hidden size={14} />
      </OnDemand>
    );
  });
}
