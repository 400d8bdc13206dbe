'use client';

import { useZone } from '@/components/board/clock-context';
import { problemWords } from '@/components/problems/words';
import type { ProblemCode } from '@/lib/errors';
import { formatClockAndDay } from '@/lib/time/zone';

type ProblemLineProps = {
  code: ProblemCode;
  now: number;
  title?: string | undefined;
  retryAt?: number | undefined;
  limit?: number | undefined;
};

/** What happened and what comes next, in a line, in the reader's own time. */
export function ProblemLine({ code, now, title, retryAt, limit }: ProblemLineProps) {
  const zone = useZone();
  const clock = (at: number) => formatClockAndDay(at, now, zone);
  const words = problemWords(code, { title, retryAt, limit, clock });
  return (
    <span className="tabular">
      <strong>{words.title}</strong> <span className="text-soft">{words.next}</span>
    </span>
  );
}
