'use client';

import { useState } from 'react';
import { CardSkeleton } from '@/components/spaces/card-skeleton';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { SpaceGroups } from '@/lib/spaces/group';
import { AllQuiet } from './all-quiet';
import { type Cardless, type GroupName, groupNames } from './arrange';
import { CheckingCreators } from './checking-creators';
import { NobodyLive, NothingEnded, NothingScheduled } from './empty-group';
import { GroupColumn } from './group-column';
import { GroupSwitch } from './group-switch';
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
  const { knowledge } = cardless;
  const cards = { people, topics, onOpen };
  const column = (name: GroupName) => ({
    name,
    spaces: groups[name],
    everywhere: spaces,
    isUnknown: knowledge === 'none',
    isHiddenOnPhone: name !== onPhone,
  });
  const isChecking = cardless.checking.length > 0;
  if (spaces.length === 0 && knowledge === 'all' && cardless.quiet.length > 0) {
    return (
      <AllQuiet creators={cardless.quiet} people={people} watchedSince={watchedSince} onRemove={onRemove} />
    );
  }
  return (
    <>
      <GroupSwitch groups={groups} shown={onPhone} onChange={setChosen} />
      <div className="grid gap-x-3 gap-y-6 md:grid-cols-2 lg:gap-x-8 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)_minmax(0,0.85fr)]">
        <div className="min-w-0 md:col-span-2 lg:col-span-1">
          <GroupColumn {...column('live')}>
            {(shown) => (
              <>
                {shown.length > 0 ? <SpaceList spaces={shown} freshIds={freshIds} isWide {...cards} /> : null}
                {isChecking ? (
                  <CheckingCreators creators={cardless.checking} hasCards={shown.length > 0} />
                ) : null}
                {shown.length === 0 && !isChecking ? (
                  <NobodyLive knowledge={knowledge} scheduled={groups.scheduled} people={people} />
                ) : null}
              </>
            )}
          </GroupColumn>
        </div>
        <GroupColumn {...column('scheduled')}>
          {(shown) => {
            if (shown.length > 0) return <ScheduledDays spaces={shown} {...cards} />;
            return isChecking ? <CardSkeleton /> : <NothingScheduled knowledge={knowledge} />;
          }}
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
