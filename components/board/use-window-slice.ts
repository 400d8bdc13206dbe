'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue, useLayoutEffect, useState, useSyncExternalStore } from 'react';

type SliceOptions = {
  count: number;
  /** A guess at the height of one, until it was seen. */
  estimatePx: (index: number) => number;
  keyOf: (index: number) => string | number;
  gapPx?: number;
  /** So many more above and below the screen. */
  overscan?: number;
};

/** What the server, which knows no screen, renders for: a tall one, at its top. */
const assumed = { width: 1_200, height: 1_200 };

const noChange = () => () => {};

/** The screen as it is when something begins to stand on it; for what wakes up, as it was painted for. */
function useFirstScreen() {
  const isThere = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const [screen] = useState(() =>
    isThere
      ? { rect: { width: window.innerWidth, height: window.innerHeight }, offset: window.scrollY }
      : { rect: assumed, offset: 0 },
  );
  return screen;
}

/**
 * Which of very many things in a column of the page are near the screen, and the room in px to leave
 * `before` and `after` them. Each thing takes `measure` as its ref and its index as `data-index`.
 */
export function useWindowSlice(container: RefObject<HTMLElement | null>, options: SliceOptions) {
  const { count, estimatePx, keyOf, gapPx = 0, overscan = 8 } = options;
  const [scrollMargin, setScrollMargin] = useState(0);
  const first = useFirstScreen();
  // First what is seen, then what a scroll would show.
  const further = useDeferredValue(overscan, 0);
  // What stands above may grow and shrink at any time; measuring is cheap, and only for very long lists.
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect();
    if (box && box.width > 0) setScrollMargin(Math.round(box.top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count,
    overscan: further,
    scrollMargin,
    gap: gapPx,
    estimateSize: estimatePx,
    getItemKey: keyOf,
    initialRect: first.rect,
    initialOffset: first.offset,
    // Hidden ones have no height, and must not let all the others in.
    measureElement: (element) =>
      element.getBoundingClientRect().height || estimatePx(Number(element.getAttribute('data-index'))),
  });
  const items = virtualizer.getVirtualItems();
  const [top, last] = [items[0], items.at(-1)];
  return {
    slice: items.map(({ index }) => index),
    before: top ? top.start - scrollMargin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0,
    measure: virtualizer.measureElement,
  };
}
