'use client';

import { problemWords } from '@/components/problems/words';
import { formatCount } from '@/components/ui/counts';
import type { BoardCreator, BoardReading } from '@/lib/spaces/board-schema';
import { formatAge, formatCountdown, formatDuration } from '@/lib/time';
import { formatClockInZone } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';
import { creatorName } from './creator-names';
import type { Freshness } from './freshness';

/** Per creator when they were checked or why not, those in trouble first. */
export function TrustDetail({ reading, freshness }: { reading: BoardReading; freshness: Freshness }) {
  const now = useNow();
  const zone = useZone();
  const { board, checkedAt } = reading;
  const clock = (at: number) => formatClockInZone(at, zone);
  const rows = board.creators
    .map((creator, index) => ({ creator, at: checkedAt[index] ?? 0 }))
    .sort((a, b) => weight(a.creator) - weight(b.creator) || a.at - b.at);
  return (
    <div className="space-y-3 tabular">
      <div>
        <h2 className="font-bold text-14">How fresh this board is</h2>
        <p className="mt-1 text-soft">
          Every creator is checked about every {formatDuration(board.intervalMs)}.
          {freshness.nextAt === undefined || freshness.nextAt <= now
            ? ''
            : ` Next ${formatCountdown(freshness.nextAt - now)}.`}
          {freshness.unchecked > 0 ? ` ${formatCount(freshness.unchecked)} not checked yet.` : ''}
        </p>
      </div>
      <ul className="space-y-1.5">
        {rows.map(({ creator, at }) => (
          <li key={creator.key} className="flex items-baseline gap-3">
            <bdi className="min-w-0 shrink truncate">{creatorName(creator, board.people)}</bdi>
            <span className="ms-auto max-w-[65%] shrink-0 text-end text-faint">
              {checkWords(creator, at, now, clock)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const weight = (creator: BoardCreator) => ({ refused: 0, checking: 1, checked: 2 })[creator.status];

function checkWords(creator: BoardCreator, at: number, now: number, clock: (at: number) => string): string {
  const age = at > 0 ? `checked ${formatAge(now - at)}` : '';
  if (creator.problem) {
    const { title } = problemWords(creator.problem.code, { retryAt: creator.problem.retryAt, clock });
    return [title, age].filter(Boolean).join(' ');
  }
  return age || 'checking';
}
