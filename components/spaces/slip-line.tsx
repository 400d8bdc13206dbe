'use client';

import { useNow, useZone } from '@/components/board/clock-context';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { slipWords } from './space-words';

/** "Moved 18:00 → 19:30"; nothing where a start stayed as announced. */
export function SlipLine({ space }: { space: BoardSpace }) {
  const now = useNow(minute);
  const slip = slipWords(space, now, useZone());
  if (!slip) return null;
  return (
    <span className="text-12 text-warn tabular">
      Moved <span className="sr-only">from </span>
      {slip.from}
      <span aria-hidden> → </span>
      <span className="sr-only"> to </span>
      {slip.to}
    </span>
  );
}
