'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useBoardAddress } from '@/components/board/use-board-address';
import { patiently } from '@/lib/query/patiently';
import type { BoardReading } from '@/lib/spaces/board-schema';
import type { PageTarget } from '@/lib/watchlists/page-path';
import { sheetDepth, sheetState } from './sheet-history';
import { opensName, SheetPlaceProvider } from './sheet-links';

// Loaded when first opened: most glances at a board open nothing.
const BoardSheet = dynamic(() =>
  patiently(() => import('./board-sheet')).then((module) => module.BoardSheet),
);

type BoardSheetsProps = { keys: readonly string[]; reading: BoardReading; children: ReactNode };

/** A board whose Spaces and people open beside it. The address says which one; the way back closes it. */
export function BoardSheets({ keys, reading, children }: BoardSheetsProps) {
  const { address, change } = useBoardAddress();
  const openedBy = useRef<Element | null>(null);
  const name = keys.join();
  const creators = useMemo(() => (name === '' ? [] : name.split(',')), [name]);
  const open = useCallback(
    (target: PageTarget) => {
      const depth = sheetDepth(window.history.state);
      if (depth === 0) openedBy.current = document.activeElement;
      change({ open: target }, { push: true, state: sheetState(depth + 1) });
    },
    [change],
  );
  const close = useCallback(() => {
    const depth = sheetDepth(window.history.state);
    // To the very entry the sheet was opened from; an address that came with a sheet has none.
    if (depth > 0) window.history.go(-depth);
    else change({ open: undefined });
  }, [change]);
  const place = useMemo(() => ({ sheets: { open }, creators }), [open, creators]);
  const target = address.open;
  return (
    <SheetPlaceProvider value={place}>
      {children}
      {target ? (
        <BoardSheet
          target={target}
          creators={creators}
          reading={reading}
          onClose={close}
          returnFocusTo={() => openerOf(openedBy.current, target)}
        />
      ) : null}
    </SheetPlaceProvider>
  );
}

/** What opened the sheet, or, after a reload, whatever opens the same. */
function openerOf(openedBy: Element | null, target: PageTarget): HTMLElement | null {
  const again = document.querySelector(`[data-opens="${opensName(target)}"]`);
  const opener = openedBy?.isConnected && openedBy !== document.body ? openedBy : again;
  return opener instanceof HTMLElement ? opener : null;
}
