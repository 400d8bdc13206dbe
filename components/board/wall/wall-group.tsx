'use client';

import type { ReactNode } from 'react';
import { useNow } from '@/components/board/clock-context';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { useCapacity } from './use-capacity';
import { type Capacity, type CardSize, columnsFor, loudness, pageAt, pagesOf, turnMs } from './wall-pages';

type WallGroupProps = {
  name: 'live' | 'next';
  title: string;
  spaces: readonly BoardSpace[];
  card: CardSize;
  /** Before the screen is measured. */
  before: Capacity;
  /** In the place of cards while there are none. */
  empty: ReactNode;
  children: (space: BoardSpace, volume: ReturnType<typeof loudness>) => ReactNode;
};

// Class names must stand in the source for Tailwind to find them.
const columnStyles = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4'] as const;

/** As many of a group as the screen holds; the next ones follow by themselves. */
export function WallGroup(props: WallGroupProps) {
  const { name, title, spaces, card, before, empty, children } = props;
  const { area, capacity: measured } = useCapacity<HTMLDivElement>(card, before);
  const capacity = { ...measured, columns: Math.min(measured.columns, columnStyles.length - 1) };
  const now = useNow(turnMs);
  const pages = pagesOf(spaces, capacity.columns * capacity.rows);
  const shown = pageAt(now, pages.length);
  const page = pages[shown] ?? [];
  const volume = loudness(page.length, capacity);
  return (
    <section aria-labelledby={`wall-${name}`} className="flex min-h-0 min-w-0 flex-col gap-[0.6em]">
      <header className="flex items-baseline gap-[0.5em] leading-[1.3]">
        <h2 id={`wall-${name}`} className="text-[1.5em]">
          {title}{' '}
          <span
            className={classNames(
              'tabular',
              name === 'live' && spaces.length > 0 ? 'text-live' : 'text-soft',
            )}
          >
            {spaces.length > 0 ? formatCount(spaces.length) : ''}
          </span>
        </h2>
        <PageDots count={pages.length} shown={shown} />
      </header>
      <div ref={area} className="min-h-0 flex-1">
        {page.length === 0 ? (
          empty
        ) : (
          <ul
            key={shown}
            className={classNames(
              'appear grid h-full auto-rows-fr gap-[0.75em]',
              columnStyles[columnsFor(page.length, capacity)],
            )}
          >
            {page.map((space) => (
              <li
                key={space.id}
                className={classNames(
                  'min-h-0 min-w-0 [container-type:size]',
                  name === 'next' && 'max-h-[9em]',
                )}
              >
                {children(space, volume)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function PageDots({ count, shown }: { count: number; shown: number }) {
  if (count < 2) return null;
  return (
    <p className="ms-auto flex items-center gap-[0.4em]">
      <span className="sr-only">
        Page {shown + 1} of {count}
      </span>
      {Array.from({ length: count }, (_, page) => (
        <span
          aria-hidden
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          key={page}
          className={classNames(
            'h-[0.5em] rounded-full',
            page === shown ? 'w-[1.4em] bg-(--text-soft)' : 'w-[0.5em] bg-(--control)',
          )}
        />
      ))}
    </p>
  );
}
