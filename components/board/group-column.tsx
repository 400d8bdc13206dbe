'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/counts';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import type { GroupName } from './arrange';
import { useHeldSpaces } from './use-held-spaces';
import { useHold } from './use-hold';

export const groupTitles: Record<GroupName, string> = {
  live: 'Live',
  scheduled: 'Scheduled',
  ended: 'Ended',
};

type GroupColumnProps = {
  name: GroupName;
  spaces: BoardSpace[];
  /** How many there are, those that filters hide among them. */
  total: number;
  /** All Spaces of the board, to keep the words of held cards up to date. */
  everywhere: BoardSpace[];
  /** Names the filters and the order. */
  asked: string;
  /** Nobody was checked yet: a count of 0 would be a claim. */
  isUnknown: boolean;
  isHiddenOnPhone: boolean;
  children: (shown: BoardSpace[]) => ReactNode;
};

/** One group. While somebody points into it nothing in it moves; what is new waits behind a button. */
export function GroupColumn(props: GroupColumnProps) {
  const { name, spaces, total, everywhere, asked, isUnknown, isHiddenOnPhone, children } = props;
  const { isHeld, release, handlers } = useHold();
  const { shown, waiting } = useHeldSpaces(spaces, everywhere, isHeld, asked);
  return (
    <section
      aria-labelledby={`group-${name}`}
      className={classNames('min-w-0', isHiddenOnPhone && 'max-md:hidden')}
    >
      <div
        className={classNames('flex items-center gap-2 md:mb-3 md:h-10', waiting.length > 0 && 'max-md:mb-3')}
      >
        <h2 id={`group-${name}`} className="flex items-baseline gap-2 font-bold text-20 max-md:sr-only">
          {groupTitles[name]}
          <span
            className={classNames(
              'tabular',
              name === 'live' && spaces.length > 0 ? 'text-live' : 'text-faint',
            )}
          >
            {isUnknown && total === 0 ? '' : formatCount(spaces.length)}
          </span>
          {spaces.length < total ? (
            <span className="text-14 text-faint tabular"> of {formatCount(total)}</span>
          ) : null}
        </h2>
        {waiting.length > 0 ? (
          <Button size="sm" className="ms-auto text-accent!" onClick={release}>
            {formatCount(waiting.length)} new {groupTitles[name].toLowerCase()} · show
          </Button>
        ) : null}
      </div>
      <div {...handlers}>{children(shown)}</div>
    </section>
  );
}
