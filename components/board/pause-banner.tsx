'use client';

import { problemWords } from '@/components/problems/words';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { formatClock, formatClockInZone } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';

/** X's "slower, please" passes within a second or two: only a pause that lasts is worth a line. */
const worthSayingMs = 10 * second;

/** "X has paused us until 14:05 CET. Showing what we knew at 13:58." */
export function PauseBanner({ reading }: { reading: BoardReading }) {
  const now = useNow(second);
  const zone = useZone();
  const { pause } = reading.board;
  if (!pause || (pause.code === 'too-many-per-second' && now - pause.since < worthSayingMs)) return null;
  const clock = (at: number) => formatClockInZone(at, zone);
  const words = problemWords(pause.code, { retryAt: pause.retryAt, clock });
  const knownAt = Math.max(0, ...reading.checkedAt);
  return (
    <p className="rounded-card bg-warn-soft px-4 py-3 tabular">
      <strong>{words.title}</strong>{' '}
      <span className="text-soft">
        {knownAt > 0 ? `Showing what we knew at ${formatClock(knownAt, zone)}. ` : ''}
        {words.next}
      </span>
    </p>
  );
}
