'use client';

import { useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { settleOrder } from './settle-order';

/**
 * A sorted list that keeps its order as long as it holds the same Spaces and the same is `asked` for.
 * The same list while nothing changed. Without `isSteady` it is as sorted.
 */
export function useSettled(sorted: BoardSpace[], asked: string, isSteady = true): BoardSpace[] {
  const [last, setLast] = useState({ sorted, asked, settled: sorted });
  if (last.sorted === sorted) return last.settled;
  const settled = isSteady && last.asked === asked ? [...settleOrder(last.settled, sorted)] : sorted;
  setLast({ sorted, asked, settled });
  return settled;
}
