import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

type RowSliceOptions = {
  ids: readonly string[];
  /** Rows that stay whatever the scrolling: with the focus, being written, being dragged. */
  kept: readonly (string | null)[];
};

const rowPx = 58;

const scrollerOf = (rows: HTMLElement | null) => rows?.closest<HTMLElement>('[data-scrolls]') ?? null;

/** Of very many rows in a dialog those near what is seen of it, each with its place in px. */
export function useRowSlice(box: RefObject<HTMLElement | null>, { ids, kept }: RowSliceOptions) {
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above grows and shrinks with what it says.
  useLayoutEffect(() => {
    const scroller = scrollerOf(box.current);
    if (!scroller || !box.current) return;
    const [rows, around] = [box.current.getBoundingClientRect(), scroller.getBoundingClientRect()];
    setScrollMargin(Math.round(rows.top - around.top + scroller.scrollTop));
  });
  const keptIndexes = kept
    .flatMap((id) => (id === null ? [] : ids.indexOf(id)))
    .filter((index) => index >= 0);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollerOf(box.current),
    estimateSize: () => rowPx,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
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
