'use client';

import { SpaceCard, type SpaceCardProps } from '@/components/spaces/space-card';
import { classNames } from '@/components/ui/class-names';
import type { BoardSpace } from '@/lib/spaces/board-schema';

type SpaceListProps = Pick<SpaceCardProps, 'people' | 'topics' | 'onOpen' | 'density'> & {
  spaces: readonly BoardSpace[];
  freshIds?: ReadonlySet<string>;
  /** As many cards beside each other as there is room for. */
  isWide?: boolean;
};

export function SpaceList({ spaces, freshIds, isWide = false, ...card }: SpaceListProps) {
  return (
    <ul
      className={classNames(
        'grid gap-3',
        isWide && 'grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))]',
      )}
    >
      {spaces.map((space) => {
        const isFresh = freshIds?.has(space.id) ?? false;
        return (
          <li key={space.id} className={classNames('min-w-0', isFresh && 'appear')}>
            <SpaceCard space={space} isFresh={isFresh} {...card} />
          </li>
        );
      })}
    </ul>
  );
}
