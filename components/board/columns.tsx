'use client';

import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { BoardFilters, Density } from '@/lib/watchlists/board-address';
import { AllQuiet } from './all-quiet';
import { type Cardless, type GroupName, groupNames } from './arrange';
import { FiltersHideAll } from './filters/hidden-by-filters';
import { GroupColumn } from './group-column';
import { GroupContent } from './group-content';
import { GroupSwitch } from './group-switch';
import { FoundQuiet } from './quiet-creators';
import { useFreshIds } from './use-fresh-ids';
import type { ShownSpaces } from './use-shown-spaces';

export type ColumnsProps = {
  reading: BoardReading;
  shown: ShownSpaces;
  cardless: Cardless;
  filters: BoardFilters;
  density: Density;
  onClearFilters: () => void;
  onOpen: (spaceId: string) => void;
  onRemove: (key: string) => void;
};

const grids = [
  '',
  '',
  'md:grid-cols-2',
  'md:grid-cols-2 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)_minmax(0,0.85fr)]',
];

/** Three columns on a wide screen, Live over two on a tablet, one at a time on a phone. */
export function Columns(props: ColumnsProps) {
  const { reading, shown, cardless, filters, onClearFilters, onRemove } = props;
  const { groups, all, count } = shown;
  const [chosen, setChosen] = useState<GroupName>();
  const freshIds = useFreshIds(all.live, reading.serverNow);
  const { people, spaces, watchedSince } = reading.board;
  const names = groupNames.filter((name) => filters.states.length === 0 || filters.states.includes(name));
  const onPhone =
    names.find((name) => name === chosen) ??
    names.find((name) => groups[name].length > 0) ??
    names[0] ??
    'live';
  const isAllQuiet = spaces.length === 0 && cardless.knowledge === 'all' && cardless.quiet.length > 0;
  const quiet = (
    <FoundQuiet
      creators={cardless.quiet}
      people={people}
      filters={filters}
      onRemove={onRemove}
      isOpen={isAllQuiet}
    />
  );
  if (isAllQuiet) {
    return (
      <AllQuiet creators={cardless.quiet} watchedSince={watchedSince}>
        {quiet}
      </AllQuiet>
    );
  }
  if (count === 0 && spaces.length > 0) {
    return (
      <div className="space-y-4 pt-2">
        <FiltersHideAll count={spaces.length} onClear={onClearFilters} />
        {quiet}
      </div>
    );
  }
  return (
    <>
      <GroupSwitch groups={groups} names={names} shown={onPhone} onChange={setChosen} />
      <div className={classNames('grid gap-x-3 gap-y-6 lg:gap-x-8', grids[names.length])}>
        {names.map((name) => (
          <div
            key={name}
            className={classNames(
              'min-w-0 space-y-4',
              name === 'live' && names.length === 3 && 'md:col-span-2 lg:col-span-1',
            )}
          >
            <GroupColumn
              name={name}
              spaces={groups[name]}
              total={all[name].length}
              everywhere={spaces}
              isUnknown={cardless.knowledge === 'none'}
              isHiddenOnPhone={name !== onPhone}
            >
              {(held) => (
                <GroupContent
                  {...props}
                  name={name}
                  spaces={held}
                  freshIds={freshIds}
                  isAlone={names.length === 1}
                />
              )}
            </GroupColumn>
            {name === names.at(-1) ? quiet : null}
          </div>
        ))}
      </div>
    </>
  );
}
