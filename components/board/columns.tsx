'use client';

import { type ReactNode, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { BoardFilters, Density } from '@/lib/watchlists/board-address';
import { type Cardless, type GroupName, groupNames } from './arrange';
import { GroupColumn } from './group-column';
import { GroupContent } from './group-content';
import { GroupSwitch } from './group-switch';
import { UnwatchedFoot } from './unwatched-foot';
import { useFreshIds } from './use-fresh-ids';
import type { ShownSpaces } from './use-shown-spaces';

export type ColumnsProps = {
  reading: BoardReading;
  shown: ShownSpaces;
  cardless: Cardless;
  filters: BoardFilters;
  density: Density;
  /** Creators with nothing on: below the last column. */
  quiet: ReactNode;
  onOpen: (spaceId: string) => void;
};

const grids = [
  '',
  '',
  'md:grid-cols-2',
  'md:grid-cols-2 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)_minmax(0,0.85fr)]',
];

/** Three columns on a wide screen, Live over two on a tablet, one at a time on a phone. */
export function Columns(props: ColumnsProps) {
  const { reading, shown, cardless, filters, quiet } = props;
  const { groups, all } = shown;
  const [chosen, setChosen] = useState<GroupName>();
  const freshIds = useFreshIds(all.live, reading.serverNow);
  const { spaces, creators, unwatched = [] } = reading.board;
  const names = groupNames.filter((name) => filters.states.length === 0 || filters.states.includes(name));
  const onPhone =
    names.find((name) => name === chosen) ??
    names.find((name) => groups[name].length > 0) ??
    names[0] ??
    'live';
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
              asked={shown.asked}
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
            {name === 'ended' ? (
              <div className={classNames(name !== onPhone && 'max-md:hidden')}>
                <UnwatchedFoot unwatched={unwatched} creatorCount={creators.length} />
              </div>
            ) : null}
            {name === names.at(-1) ? quiet : null}
          </div>
        ))}
      </div>
    </>
  );
}
