'use client';

import { type ProblemWords, problemWords } from '@/components/problems/words';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { second } from '@/lib/time';
import { formatClock, formatClockAndDay } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';

/** X's "slower, please" passes within a second or two: only a pause that lasts is worth a line. */
const worthSayingMs = 10 * second;

/** Why nothing is checked at present, how old what stands here is, and what comes next; null while all is well. */
export function usePauseWords(reading: BoardReading): ProblemWords | null {
  const now = useNow(second);
  const zone = useZone();
  const { pause } = reading.board;
  // Said above, with the way to connect again.
  if (pause?.code === 'no-connection') return null;
  if (!pause || (pause.code === 'too-many-per-second' && now - pause.since < worthSayingMs)) return null;
  const clock = (at: number) => formatClockAndDay(at, now, zone);
  const words = problemWords(pause.code, { retryAt: pause.retryAt, clock });
  const knownAt = Math.max(0, ...reading.checkedAt);
  const age = knownAt > 0 ? `Showing what we knew at ${formatClock(knownAt, zone)}. ` : '';
  return { title: words.title, next: `${age}${words.next}` };
}
