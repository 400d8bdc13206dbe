'use client';

import { useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { holdOrder } from './hold-order';

/** The Spaces a column shows; while `isHeld`, in the order they had when the hold began. */
export function useHeldSpaces(current: BoardSpace[], everywhere: BoardSpace[], isHeld: boolean) {
  const [held, setHeld] = useState<BoardSpace[] | null>(null);
  // Adjusting state while rendering: the frozen order is the one that was on screen.
  if (isHeld && held === null) setHeld(current);
  if (!isHeld && held !== null) setHeld(null);
  if (!isHeld || held === null) return { shown: current, waiting: [] };
  return holdOrder(held, current, everywhere);
}
