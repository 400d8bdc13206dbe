import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';

type RowSliceOptions = {
  ids: readonly string[];
  /** Rows that stay whatever the scrolling: with the focus, being written, being dragged. */
  kept: readonly (string | null)[];
};

const rowPx = 58;
/** Until it is known how much is seen of the dialog. */
const guessedRect = { width: 600, height: 700 };

type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Told by the browser after its own layout: to ask for it while a dialog opens lays a page of thousands out twice. */
function observeRect({ scrollElement }: Rows, tell: (rect: { width: number; height: number }) => void) {
  if (!scrollElement) return;
  const observer = new ResizeObserver(() => {
    tell({ width: scrollElement.clientWidth, height: scrollElement.clientHeight });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

/** Heights as the browser told them, for rows that come back too. */
function useHeights(ids: readonly string[]) {
  const heights = useRef(new Map<string, number>());
  return (row: Element, entry: ResizeObserverEntry | undefined): number => {
    const id = ids[Number(row.getAttribute('data-index'))] ?? '';
    const [box] = entry?.borderBoxSize ?? [];
    if (box) heights.current.set(id, Math.round(box.blockSize));
    return heights.current.get(id) ?? rowPx;
  };
}

const scrollerOf = (rows: HTMLElement | null) => rows?.closest<HTMLElement>('[data-scrolls]') ?? null;

/** Of very many rows in a dialog those near what is seen of it, each with its place in px. */
export function useRowSlice(box: RefObject<HTMLElement | null>, { ids, kept }: RowSliceOptions) {
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above grows and shrinks with what it says.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const scroller = scrollerOf(box.current);
      if (!scroller || !box.current) return;
      const [rows, around] = [box.current.getBoundingClientRect(), scroller.getBoundingClientRect()];
      setScrollMargin(Math.round(rows.top - around.top + scroller.scrollTop));
    });
    return () => cancelAnimationFrame(frame);
  });
  const keptIndexes = kept
    .flatMap((id) => (id === null ? [] : ids.indexOf(id)))
    .filter((index) => index >= 0);
  const measureElement = useHeights(ids);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: ids.length,
    getScrollElement: () => scrollerOf(box.current),
    estimateSize: () => rowPx,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    initialRect: guessedRect,
    observeElementRect: observeRect,
    measureElement,
    scrollMargin,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...keptIndexes])].sort((one, other) => one - other),
  });
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - scrollMargin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    /** Where all of them lie, those that are not drawn too. */
    bands: () =>
      virtualizer.measurementsCache.map(({ start, end }) => ({
        start: start - scrollMargin,
        end: end - scrollMargin,
      })),
    scroller: () => scrollerOf(box.current),
  };
}
