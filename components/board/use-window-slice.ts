'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

type SliceOptions = {
  count: number;
  /** A guess at the height of one, until it was seen. */
  estimatePx: (index: number) => number;
  keyOf: (index: number) => string | number;
  gapPx?: number;
  /** So many more above and below the screen. */
  overscan?: number;
};

/** What the server, which knows no screen, renders for: a tall one. */
const assumedHeight = 1_200;

/**
 * Which of very many things in a column of the page are near the screen, and the room in px to leave
 * `before` and `after` them. Each thing takes `measure` as its ref and its index as `data-index`.
 */
export function useWindowSlice(container: RefObject<HTMLElement | null>, options: SliceOptions) {
  const { count, estimatePx, keyOf, gapPx = 0, overscan = 8 } = options;
  const [scrollMargin, setScrollMargin] = useState(0);
  // What stands above may grow and shrink at any time; measuring is cheap, and only for very long lists.
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect();
    if (box && box.width > 0) setScrollMargin(Math.round(box.top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count,
    overscan,
    scrollMargin,
    gap: gapPx,
    estimateSize: estimatePx,
    getItemKey: keyOf,
    initialRect: { width: 1_200, height: assumedHeight },
    initialOffset: 0,
    // Hidden ones have no height, and must not let all the others in.
    measureElement: (element) =>
      element.getBoundingClientRect().height || estimatePx(Number(element.getAttribute('data-index'))),
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    slice: items.map(({ index }) => index),
    before: first ? first.start - scrollMargin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0,
    measure: virtualizer.measureElement,
  };
}
