'use client';

import { useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { holdOrder } from './hold-order';

type Held = { asked: string; spaces: BoardSpace[] };

/**
 * The Spaces a column shows; while `isHeld`, in the order they had when the hold began. `asked` names
 * what was asked for (filters, order): who asks for something else gets it at once.
 */
export function useHeldSpaces(
  current: BoardSpace[],
  everywhere: BoardSpace[],
  isHeld: boolean,
  asked: string,
) {
  const [held, setHeld] = useState<Held | null>(null);
  const isStale = held?.asked !== asked;
  // Adjusting state while rendering: the frozen order is the one that was on screen.
  if (isHeld && isStale) setHeld({ asked, spaces: current });
  if (!isHeld && held !== null) setHeld(null);
  if (!isHeld || held === null || isStale) return { shown: current, waiting: [] };
  return holdOrder(held.spaces, current, everywhere);
}
