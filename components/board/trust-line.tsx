'use client';

import { lazy } from 'react';
import { classNames } from '@/components/ui/class-names';
import { OnDemand } from '@/components/ui/on-demand';
import { patiently } from '@/lib/query/patiently';
import type { BoardReading } from '@/lib/spaces/board-schema';
import { formatAge, formatDuration, second } from '@/lib/time';
import { useNow } from './clock-context';
import { type Freshness, freshnessOf } from './freshness';

const load = () => patiently(() => import('./open-trust-detail'));
const OpenTrustDetail = lazy(load);

type TrustLineProps = { reading: BoardReading; isCutOff: boolean };

const dots: Record<Freshness['level'], string> = {
  checking: 'border-2 border-accent',
  fresh: 'bg-accent',
  ageing: 'border-2 border-warn',
  stopped: 'rounded-none! border-2 border-danger',
};

/** Checks that follow each other faster are not counted down. */
const worthCountingMs = 10 * second;

/** How fresh the board is, in a dot, in words, and on press for every creator. */
export function TrustLine({ reading, isCutOff }: TrustLineProps) {
  const now = useNow();
  const freshness = freshnessOf(reading, now, isCutOff);
  return (
    <OnDemand
      popup="dialog"
      preload={load}
      open={(face) => <OpenTrustDetail face={face} reading={reading} freshness={freshness} />}
      // As wide as its usual words: what stands before it does not move with each second.
      className="-mx-2 flex h-10 sm:min-w-[10.5rem] items-center gap-2 rounded-control px-2 text-soft tabular hover:bg-hover hover:text-default"
    >
      <TrustMark freshness={freshness} intervalMs={reading.board.intervalMs} now={now} isCutOff={isCutOff} />
    </OnDemand>
  );
}

/** The dot and its words; both grow with the type around them. */
export function TrustMark(props: TrustWordsProps) {
  return (
    <>
      <span
        aria-hidden
        className={classNames('size-[0.7em] shrink-0 rounded-full', dots[props.freshness.level])}
      />
      <TrustWords {...props} />
    </>
  );
}

type TrustWordsProps = { freshness: Freshness; intervalMs: number; now: number; isCutOff: boolean };

function TrustWords({ freshness, intervalMs, now, isCutOff }: TrustWordsProps) {
  const { level, oldestAt, newestAt, nextAt } = freshness;
  if (isCutOff)
    return <span>No connection{newestAt > 0 ? ` · as of ${formatAge(now - newestAt)}` : ''}</span>;
  if (level === 'checking') return <span>Checking for the first time</span>;
  if (level === 'stopped')
    return <span>Paused{newestAt > 0 ? ` · as of ${formatAge(now - newestAt)}` : ''}</span>;
  const wait = nextAt === undefined ? undefined : nextAt - now;
  return (
    <span>
      Checked {formatAge(now - oldestAt)}
      {wait === undefined || level !== 'fresh' || intervalMs < worthCountingMs ? null : (
        <span className="text-faint">
          {' '}
          · {wait > 0 ? `next in ${formatDuration(wait)}` : 'next check due'}
        </span>
      )}
    </span>
  );
}
