'use client';

import { CardSkeleton } from '@/components/spaces/card-skeleton';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import type { GroupName } from './arrange';
import { CheckingCreators } from './checking-creators';
import { chunksOf } from './chunks';
import type { ColumnsProps } from './columns';
import { NobodyLive, NothingEnded, NothingScheduled } from './empty-group';
import { HiddenByFilters } from './filters/hidden-by-filters';
import { LongList } from './long-list';
import { ScheduledDays } from './scheduled-days';
import { SpaceList, type SpaceListProps } from './space-list';

type GroupContentProps = Pick<ColumnsProps, 'reading' | 'shown' | 'cardless' | 'density' | 'onOpen'> & {
  name: GroupName;
  /** Those of the group to be shown, in their order. */
  spaces: BoardSpace[];
  freshIds: ReadonlySet<string>;
  /** The only group on the board: its cards have the whole width. */
  isAlone: boolean;
};

/** The cards of a group, or why there are none. */
export function GroupContent(props: GroupContentProps) {
  const { name, spaces, reading, shown, cardless, density, freshIds, isAlone, onOpen } = props;
  const { people, topics, watchedSince } = reading.board;
  const isChecking = cardless.checking.length > 0;
  const hiddenCount = shown.all[name].length;
  const cards = { people, topics, onOpen, density, isWide: isAlone || name === 'live' };
  if (name === 'live') {
    return (
      <>
        {spaces.length > 0 ? <WholeList spaces={spaces} freshIds={freshIds} {...cards} /> : null}
        {isChecking ? (
          <CheckingCreators creators={cardless.checking} people={people} hasCards={spaces.length > 0} />
        ) : null}
        {spaces.length > 0 ? null : hiddenCount > 0 ? (
          <HiddenByFilters count={hiddenCount} />
        ) : isChecking ? null : (
          <NobodyLive knowledge={cardless.knowledge} scheduled={shown.all.scheduled} people={people} />
        )}
      </>
    );
  }
  if (spaces.length > 0) {
    if (name === 'ended') return <WholeList spaces={spaces} {...cards} />;
    return <ScheduledDays spaces={spaces} isByTime={shown.isByTime} {...cards} />;
  }
  if (hiddenCount > 0) return <HiddenByFilters count={hiddenCount} />;
  if (name === 'ended') return <NothingEnded watchedSince={watchedSince} />;
  return isChecking ? <CardSkeleton /> : <NothingScheduled knowledge={cardless.knowledge} />;
}

function WholeList({ spaces, ...list }: SpaceListProps) {
  return (
    <LongList count={spaces.length} chunks={() => chunksOf(spaces, list.isWide ?? false)} {...list}>
      <SpaceList spaces={spaces} {...list} />
    </LongList>
  );
}
