import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { dropAfter, gapAt, gapLine, type RowBand, scrollStep } from './drop-place';
import { followPointer } from './follow-pointer';

type RowDragOptions = {
  box: RefObject<HTMLElement | null>;
  ids: readonly string[];
  bands: () => RowBand[];
  scroller: () => HTMLElement | null;
  onDrop: (id: string, after: string | null) => void;
};

export type RowDrag = { id: string; linePx: number };

function scrollAtEdge(scroller: HTMLElement | null, y: number): void {
  const rect = scroller?.getBoundingClientRect();
  if (scroller && rect) scroller.scrollTop += scrollStep({ start: rect.top, end: rect.bottom }, y);
}

/**
 * Takes rows by a handle to another place, by mouse, pen or finger. Escape leaves all as it was. What is
 * dropped is meant against the order as it was when the row was taken.
 */
export function useRowDrag({ box, ids, bands, scroller, onDrop }: RowDragOptions) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const giveUp = useRef<(() => void) | null>(null);
  useEffect(() => () => giveUp.current?.(), []);

  const begin = (id: string, { currentTarget: handle, button, pointerId, clientY }: PointerEvent) => {
    const row = handle.closest('li');
    if (button !== 0 || !row || giveUp.current) return;
    const inList = (y: number) => y - (box.current?.getBoundingClientRect().top ?? 0);
    const grippedAt = inList(clientY);
    let gap = ids.indexOf(id);
    giveUp.current = followPointer({
      handle,
      pointerId,
      fromY: clientY,
      onFrame: (pointerY) => {
        scrollAtEdge(scroller(), pointerY);
        const y = inList(pointerY);
        row.style.transform = `translateY(${Math.round(y - grippedAt)}px)`;
        const rows = bands();
        gap = gapAt(rows, y);
        const linePx = gapLine(rows, gap);
        setDrag((before) => (before?.linePx === linePx ? before : { id, linePx }));
      },
      onEnd: (isDropped) => {
        giveUp.current = null;
        row.style.transform = '';
        setDrag(null);
        const after = isDropped ? dropAfter(ids, id, gap) : undefined;
        if (after !== undefined) onDrop(id, after);
      },
    });
  };
  return { drag, begin };
}
