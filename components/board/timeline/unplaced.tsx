'use client';

import { SheetLink } from '@/components/sheets/sheet-links';
import { nameOf, titleOf } from '@/components/spaces/space-words';
import { formatCount } from '@/components/ui/counts';
import { Disclosure } from '@/components/ui/disclosure';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';

type UnplacedProps = {
  spaces: readonly BoardSpace[];
  people: Record<string, BoardPerson>;
};

/** Spaces of which X names no time: they have no place on an axis, and are not left out. */
export function Unplaced({ spaces, people }: UnplacedProps) {
  if (spaces.length === 0) return null;
  return (
    <Disclosure
      isOpen
      summary={<span className="text-soft tabular">{formatCount(spaces.length)} without a time</span>}
    >
      <ul>
        {spaces.map((space) => (
          <li key={space.id} data-space={space.id} data-state={space.state}>
            <SheetLink
              kind="space"
              id={space.id}
              className="flex min-h-10 max-w-full items-center gap-2 rounded-control px-2 text-start hover:bg-hover"
            >
              <bdi className="truncate font-bold">{titleOf(space)}</bdi>
              <bdi className="truncate text-soft">{nameOf(space.creatorId, people[space.creatorId])}</bdi>
            </SheetLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
