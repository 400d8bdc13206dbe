'use client';

import { useMemo, useState } from 'react';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { groupSpaces, type SpaceGroups } from '@/lib/spaces/group';
import { minute } from '@/lib/time';
import { useNow } from './clock-context';
import { settleOrder } from './settle-order';

/** A board's Spaces by state, live ones in a settled order. The same object while nothing changed. */
export function useGroups(spaces: readonly BoardSpace[]): SpaceGroups {
  const now = useNow(minute);
  const sorted = useMemo(() => groupSpaces(spaces, now), [spaces, now]);
  const [last, setLast] = useState({ sorted, settled: sorted });
  if (last.sorted === sorted) return last.settled;
  const settled = { ...sorted, live: [...settleOrder(last.settled.live, sorted.live)] };
  setLast({ sorted, settled });
  return settled;
}
