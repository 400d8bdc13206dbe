'use client';

import { useDeferredValue, useId } from 'react';
import { useBoardAddress } from '@/components/board/use-board-address';
import { useHeldSpaces } from '@/components/board/use-held-spaces';
import { useHold } from '@/components/board/use-hold';
import type { ShownSpaces } from '@/components/board/use-shown-spaces';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/counts';
import type { Board } from '@/lib/spaces/board-schema';
import type { Density } from '@/lib/watchlists/board-address';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { useTableSpaces } from './use-table-spaces';
import { VirtualRows } from './virtual-rows';

/** Up to so many rows all stand in the page, where the browser's own search finds them. */
const mostRowsWhole = 60;

type SpaceTableProps = {
  board: Board;
  shown: ShownSpaces;
  density: Density;
  onOpen: (spaceId: string) => void;
};

/** Every Space in a line, sortable by its heads. While somebody is busy in it nothing in it moves. */
export function SpaceTable({ board, shown, density, onOpen }: SpaceTableProps) {
  const { address, change } = useBoardAddress();
  const { people, topics, spaces: everywhere } = board;
  // The head answers a press at once, the rows follow.
  const spaces = useTableSpaces(shown, people, useDeferredValue(address.sort));
  const { isHeld, release, handlers } = useHold();
  const held = useHeldSpaces(spaces, everywhere, isHeld, shown.asked);
  const isVirtual = held.shown.length > mostRowsWhole;
  const rows = { people, topics, density, onOpen };
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <div className="flex h-10 items-center gap-2">
        <h2 id={titleId} className="flex items-baseline gap-2 font-bold text-20">
          Spaces
          <span className="text-faint tabular">{formatCount(spaces.length)}</span>
          {spaces.length < everywhere.length ? (
            <span className="text-14 text-faint tabular"> of {formatCount(everywhere.length)}</span>
          ) : null}
        </h2>
        {held.waiting.length > 0 ? (
          <Button size="sm" className="ms-auto text-accent!" onClick={release}>
            {formatCount(held.waiting.length)} new · show
          </Button>
        ) : null}
      </div>
      <table
        {...handlers}
        aria-labelledby={titleId}
        aria-rowcount={isVirtual ? held.shown.length + 1 : undefined}
        className="-mx-2 w-[calc(100%+1rem)] table-fixed border-collapse"
      >
        <TableHead sort={address.sort} onSort={(sort) => change({ sort })} />
        {isVirtual ? (
          <VirtualRows spaces={held.shown} {...rows} />
        ) : (
          <tbody>
            {held.shown.map((space) => (
              <TableRow key={space.id} space={space} {...rows} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}
