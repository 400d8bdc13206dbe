'use client';

import { PersonProfile } from '@/components/people/person-profile';
import { nameOf } from '@/components/spaces/space-words';
import { SheetTitle } from '@/components/ui/sheet';
import type { Board } from '@/lib/spaces/board-schema';

/** A person of the board around. */
export function PersonSheet({ id, board }: { id: string; board: Board }) {
  const person = board.people[id];
  return (
    <>
      <SheetTitle tabIndex={-1} dir="auto" className="break-words font-bold text-20 outline-none">
        {nameOf(id, person)}
      </SheetTitle>
      <PersonProfile id={id} person={person} />
    </>
  );
}
