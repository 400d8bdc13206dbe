'use client';

import { memo } from 'react';
import type { BoardView } from '@/lib/watchlists/board-address';
import { AllQuiet } from './all-quiet';
import { AsPainted } from './as-painted';
import { CheckingCreators } from './checking-creators';
import { Columns, type ColumnsProps } from './columns';
import { NobodyLive } from './empty-group';
import { FiltersHideAll } from './filters/hidden-by-filters';
import { FoundQuiet } from './quiet-creators';
import { TableView, TimelineView } from './view-bodies';
import { tableCode } from './views';

type BoardContentProps = Omit<ColumnsProps, 'quiet'> & {
  view: BoardView;
  onClearFilters: () => void;
  onRemove: ((key: string) => void) | null;
};

/** The board in the view asked for, or in its place why there is nothing to see. Not drawn anew by a mere press. */
export const BoardContent = memo(function BoardContent(props: BoardContentProps) {
  const { view, onClearFilters, onRemove, ...content } = props;
  const { reading, shown, cardless, filters } = content;
  const { spaces, people, watchedSince } = reading.board;
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
  if (view === 'timeline') {
    return (
      <div className="space-y-4">
        <TimelineView board={reading.board} groups={shown.groups} onClearFilters={onClearFilters} />
        {quiet}
      </div>
    );
  }
  if (isAllQuiet) {
    return (
      <AllQuiet creators={cardless.quiet} watchedSince={watchedSince}>
        {quiet}
      </AllQuiet>
    );
  }
  if (shown.count === 0 && spaces.length > 0) {
    return (
      <div className="space-y-4 pt-2">
        <FiltersHideAll count={spaces.length} onClear={onClearFilters} />
        {quiet}
      </div>
    );
  }
  if (view === 'board') return <Columns {...content} quiet={quiet} />;
  return (
    <div className="space-y-4">
      <SpacesTogether {...content} />
      {cardless.checking.length > 0 ? (
        <CheckingCreators creators={cardless.checking} people={people} hasCards={spaces.length > 0} />
      ) : null}
      {quiet}
    </div>
  );
});

type SpacesTogetherProps = Pick<BoardContentProps, 'reading' | 'shown' | 'cardless' | 'density' | 'onOpen'>;

/** All Spaces together, without columns. */
function SpacesTogether({ reading, shown, cardless, density, onOpen }: SpacesTogetherProps) {
  const { spaces, people } = reading.board;
  if (spaces.length === 0) {
    return cardless.checking.length > 0 ? null : (
      <NobodyLive knowledge={cardless.knowledge} scheduled={[]} people={people} />
    );
  }
  return (
    <AsPainted load={tableCode.load}>
      <TableView board={reading.board} shown={shown} density={density} onOpen={onOpen} />
    </AsPainted>
  );
}
