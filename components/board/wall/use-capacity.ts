'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Capacity, type CardSize, capacityOf } from './wall-pages';

/** How many cards fit into an element, measured anew whenever the screen changes. */
export function useCapacity<T extends HTMLElement>(
  card: CardSize,
  before: Capacity,
): { area: RefObject<T | null>; capacity: Capacity } {
  const area = useRef<T>(null);
  const [capacity, setCapacity] = useState(before);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
      const next = capacityOf({ width: element.clientWidth / em, height: element.clientHeight / em }, card);
      setCapacity((now) => (now.columns === next.columns && now.rows === next.rows ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [card]);
  return { area, capacity };
}
