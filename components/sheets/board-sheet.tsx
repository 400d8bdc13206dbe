'use client';

import { useEffect, useRef } from 'react';
import { Sheet } from '@/components/ui/sheet';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { PageTarget } from '@/lib/watchlists/page-path';
import { PersonSheet } from './person-sheet';
import { SheetBar } from './sheet-bar';
import { useSheetDepth } from './sheet-history';
import { opensName } from './sheet-links';
import { SpaceSheet } from './space-sheet';

type BoardSheetProps = {
  target: PageTarget;
  creators: readonly string[];
  reading: BoardReading;
  onClose: () => void;
  returnFocusTo: () => HTMLElement | null;
};

/** The side sheet over a board. What it shows may change while it is open: a person out of a Space, and back. */
export function BoardSheet({ target, creators, reading, onClose, returnFocusTo }: BoardSheetProps) {
  const body = useRef<HTMLDivElement>(null);
  useFocusOnChange(target, body);
  const depth = useSheetDepth();
  return (
    <Sheet
      bodyRef={body}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
      bar={
        <SheetBar
          target={target}
          creators={creators}
          onBack={depth > 1 ? () => window.history.back() : null}
        />
      }
    >
      {target.kind === 'space' ? (
        <SpaceSheet id={target.id} board={reading.board} />
      ) : (
        <PersonSheet id={target.id} board={reading.board} />
      )}
    </Sheet>
  );
}

/** On the way on the focus goes to the new title; on the way back, to the link that was followed. */
function useFocusOnChange(target: PageTarget, body: React.RefObject<HTMLDivElement | null>): void {
  const name = opensName(target);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    const followed = body.current?.querySelector(`[data-opens="${before.current}"]`);
    before.current = name;
    const goal = followed ?? body.current?.querySelector('h2');
    if (!followed) body.current?.scrollTo({ top: 0 });
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: !followed });
  }, [name, body]);
}
