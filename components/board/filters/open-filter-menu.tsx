'use client';

import type { ComponentProps } from 'react';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { type FilterName, filterTitles } from './filter-names';
import { FilterOptions, type FilterOptionsProps } from './filter-options';

type OpenFilterMenuProps = Omit<FilterOptionsProps, 'names'> & {
  name: FilterName;
  face: ComponentProps<'button'>;
};

/** One filter's button with its choices beneath. */
export default function OpenFilterMenu({ name, face, ...options }: OpenFilterMenuProps) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger {...face} />
      <PopoverContent label={`Filter by ${filterTitles[name].toLowerCase()}`} align="start" hasControls>
        <FilterOptions names={[name]} {...options} />
      </PopoverContent>
    </Popover>
  );
}
