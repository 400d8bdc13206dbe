'use client';

import { SpaceCard, type SpaceCardProps } from '@/components/spaces/space-card';
import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';

export type SpaceListProps = Pick<SpaceCardProps, 'people' | 'topics' | 'onOpen' | 'density'> & {
  spaces: readonly BoardSpace[];
  freshIds?: ReadonlySet<string>;
  /** As many cards beside each other as there is room for, four at most. */
  isWide?: boolean;
  /** Where these stand in a list of which not all is drawn. */
  place?: { firstIndex: number; total: number };
};

export function SpaceList({ spaces, freshIds, isWide = false, place, ...card }: SpaceListProps) {
  return (
    <ul
      className={classNames(
        'grid gap-3',
        isWide && 'grid-cols-[repeat(auto-fill,minmax(min(max(17.5rem,22%),100%),1fr))]',
      )}
    >
      {spaces.map((space, index) => {
        const isFresh = freshIds?.has(space.id) ?? false;
        return (
          <li
            key={space.id}
            aria-posinset={place && place.firstIndex + index + 1}
            aria-setsize={place?.total}
            className={classNames('min-w-0', isFresh && 'appear')}
          >
            <SpaceCard space={space} isFresh={isFresh} {...card} />
          </li>
        );
      })}
    </ul>
  );
}
