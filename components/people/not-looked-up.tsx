'use client';

import { useZone } from '@/components/board/clock-context';
import { problemWords } from '@/components/problems/words';
import { Button } from '@/components/ui/button';
import type { BoardErrorCode } from '@/lib/query/board-error';
import { formatClockInZone } from '@/lib/time/zone';

type NotLookedUpProps = { problem: { code: BoardErrorCode; retryAt?: number }; onRetry: () => void };

/** X, or this server, could not be asked for a profile: why, and the way to try again. */
export function NotLookedUp({ problem, onRetry }: NotLookedUpProps) {
  const zone = useZone();
  const clock = (at: number) => formatClockInZone(at, zone);
  const words =
    problem.code === 'offline'
      ? { title: 'This server does not answer.', next: 'We keep trying.' }
      : problemWords(problem.code, { retryAt: problem.retryAt, clock });
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 rounded-control bg-warn-soft p-3">
      <p className="min-w-0 flex-1 basis-52">
        <strong>The whole profile could not be looked up.</strong>{' '}
        <span className="text-soft">
          {words.title} {words.next}
        </span>
      </p>
      <Button variant="ghost" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
