'use client';

import { useState } from 'react';
import { CardSkeleton } from '@/components/spaces/card-skeleton';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { BoardCreator, BoardReading } from '@/lib/spaces/board-schema';
import type { SpaceGroups } from '@/lib/spaces/group';
import { AllQuiet } from './all-quiet';
import { type Cardless, type GroupName, groupNames } from './arrange';
import { keyLabel } from './creator-names';
import { NobodyLive, NothingEnded, NothingScheduled } from './empty-group';
import { GroupColumn, groupTitles } from './group-column';
import { QuietCreators } from './quiet-creators';
import { ScheduledDays } from './scheduled-days';
import { SpaceList } from './space-list';
import { useFreshIds } from './use-fresh-ids';

type ColumnsProps = {
  reading: BoardReading;
  groups: SpaceGroups;
  cardless: Cardless;
  onOpen: (spaceId: string) => void;
  onRemove: (key: string) => void;
};

/** Three columns on a wide screen, Live over two on a tablet, one at a time on a phone. */
export function Columns({ reading, groups, cardless, onOpen, onRemove }: ColumnsProps) {
  const [chosen, setChosen] = useState<GroupName>();
  const onPhone = chosen ?? groupNames.find((name) => groups[name].length > 0) ?? 'live';
  const freshIds = useFreshIds(groups.live, reading.serverNow);
  const { people, topics, spaces, watchedSince } = reading.board;
  const cards = { people, topics, onOpen };
  const column = (name: GroupName) => ({
    name,
    spaces: groups[name],
    everywhere: spaces,
    isHiddenOnPhone: name !== onPhone,
  });
  const isChecking = cardless.checking.length > 0;
  if (spaces.length === 0 && !isChecking && cardless.quiet.length > 0) {
    return (
      <AllQuiet creators={cardless.quiet} people={people} watchedSince={watchedSince} onRemove={onRemove} />
    );
  }
  return (
    <>
      <div className="md:hidden">
        <SegmentedControl
          label="Shown group"
          value={onPhone}
          segments={segmentsOf(groups)}
          onChange={setChosen}
        />
      </div>
      <div className="grid gap-x-3 gap-y-6 md:grid-cols-2 lg:gap-x-8 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)_minmax(0,0.85fr)]">
        <div className="min-w-0 md:col-span-2 lg:col-span-1">
          <GroupColumn {...column('live')}>
            {(shown) => (
              <>
                {shown.length > 0 ? <SpaceList spaces={shown} freshIds={freshIds} isWide {...cards} /> : null}
                {isChecking ? <Checking creators={cardless.checking} hasCards={shown.length > 0} /> : null}
                {shown.length === 0 && !isChecking ? (
                  <NobodyLive scheduled={groups.scheduled} people={people} />
                ) : null}
              </>
            )}
          </GroupColumn>
        </div>
        <GroupColumn {...column('scheduled')}>
          {(shown) => (shown.length > 0 ? <ScheduledDays spaces={shown} {...cards} /> : <NothingScheduled />)}
        </GroupColumn>
        <div className="min-w-0 space-y-4">
          <GroupColumn {...column('ended')}>
            {(shown) =>
              shown.length > 0 ? (
                <SpaceList spaces={shown} {...cards} />
              ) : (
                <NothingEnded watchedSince={watchedSince} />
              )
            }
          </GroupColumn>
          <QuietCreators creators={cardless.quiet} people={people} onRemove={onRemove} />
        </div>
      </div>
    </>
  );
}

function segmentsOf(groups: SpaceGroups) {
  return groupNames.map((name) => ({
    value: name,
    label: (
      <>
        <span className="truncate">{groupTitles[name]}</span>
        <span
          className={classNames(
            'tabular',
            name === 'live' && groups.live.length > 0 ? 'text-live' : 'text-faint',
          )}
        >
          {formatCount(groups[name].length)}
        </span>
      </>
    ),
  }));
}

/** Creators on their way stand where their cards will. */
function Checking({ creators, hasCards }: { creators: readonly BoardCreator[]; hasCards: boolean }) {
  const named = creators.slice(0, 3).map(({ key }) => keyLabel(key));
  const more = creators.length > 3 ? ` and ${formatCount(creators.length - 3)} more` : '';
  return (
    <div className={hasCards ? 'mt-3' : ''}>
      <p className="mb-3 text-soft tabular">
        Checking {named.join(', ')}
        {more}…
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-3">
        {Array.from({ length: Math.min(creators.length, hasCards ? 1 : 4) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders without identity
          <CardSkeleton key={index} />
        ))}
      </div>
    </div>
  );
}
