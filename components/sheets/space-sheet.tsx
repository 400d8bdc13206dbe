'use client';

import { SpaceDetail } from '@/components/spaces/space-detail';
import { titleOf } from '@/components/spaces/space-words';
import { SheetTitle } from '@/components/ui/sheet';
import type { Board } from '@/lib/spaces/board-schema';
import { pagePath } from '@/lib/watchlists/page-path';

/** A Space of the board around, as it is now. */
export function SpaceSheet({ id, board }: { id: string; board: Board }) {
  const space = board.spaces.find((each) => each.id === id);
  if (!space) return <NotHere id={id} />;
  return (
    <SpaceDetail
      space={space}
      people={board.people}
      topics={board.topics}
      title={
        <SheetTitle tabIndex={-1} dir="auto" className="break-words font-bold text-20 outline-none">
          {titleOf(space)}
        </SheetTitle>
      }
    />
  );
}

function NotHere({ id }: { id: string }) {
  return (
    <div className="space-y-3">
      <SheetTitle tabIndex={-1} className="font-bold text-20 outline-none">
        This Space is not on this board.
      </SheetTitle>
      <p className="text-soft">
        It may have left the board a day after it ended, or belong to somebody who is not on it.
      </p>
      <p>
        {/* The whole page: it is asked for by id, whoever’s it is. */}
        <a className="text-accent hover:underline" href={pagePath({ kind: 'space', id })}>
          Look it up by its id
        </a>
      </p>
    </div>
  );
}
