'use client';

import { useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { settleOrder } from './settle-order';

/**
 * A sorted list that keeps its order as long as it holds the same Spaces and `order` names the same
 * order. The same list while nothing changed.
 */
export function useSettled(sorted: BoardSpace[], order: string): BoardSpace[] {
  const [last, setLast] = useState({ sorted, order, settled: sorted });
  if (last.sorted === sorted) return last.settled;
  const settled = last.order === order ? [...settleOrder(last.settled, sorted)] : sorted;
  setLast({ sorted, order, settled });
  return settled;
}
