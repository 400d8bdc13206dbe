'use client';

import type { ReactNode } from 'react';
import { nameOf } from '@/components/spaces/space-words';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatCountdown, second } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import type { Cardless } from './arrange';
import { useNow, useZone } from './clock-context';

function EmptyBox({ children }: { children: ReactNode }) {
  return <div className="rounded-card bg-sunken p-6 text-soft">{children}</div>;
}

type Knowledge = Cardless['knowledge'];

export const nobodyLive: Record<Knowledge, string> = {
  all: 'Nobody is live.',
  some: 'Nobody we could check is live.',
  none: 'Not known yet who is live.',
};

const nothingScheduled: Record<Knowledge, string> = {
  all: 'Nothing is planned that X tells of.',
  some: 'Nothing is planned by those we could check.',
  none: 'Not known yet.',
};

type NobodyLiveProps = {
  knowledge: Knowledge;
  scheduled: readonly BoardSpace[];
  people: Record<string, BoardPerson>;
};

/** "Nobody is live. Next: Ada, in 25 min (today 18:00 CET)." */
export function NobodyLive({ knowledge, scheduled, people }: NobodyLiveProps) {
  const now = useNow(10 * second);
  const zone = useZone();
  const next = scheduled.find((space) => (space.scheduledStart ?? 0) > now);
  return (
    <EmptyBox>
      <p className="font-bold text-16 text-default">{nobodyLive[knowledge]}</p>
      {next?.scheduledStart === undefined ? (
        <p className="mt-1">Whoever goes live appears here by themselves.</p>
      ) : (
        <p className="mt-1 tabular">
          Next: <bdi className="text-default">{nameOf(next.creatorId, people[next.creatorId])}</bdi>,{' '}
          {formatCountdown(next.scheduledStart - now)} ({formatNear(next.scheduledStart, now, zone)}).
        </p>
      )}
    </EmptyBox>
  );
}

export function NothingScheduled({ knowledge }: { knowledge: Knowledge }) {
  return <EmptyBox>{nothingScheduled[knowledge]}</EmptyBox>;
}

/** X never lists what has ended: only what we saw ourselves can stand here. */
export function NothingEnded({ watchedSince }: { watchedSince: number | null }) {
  const now = useNow(60 * second);
  const zone = useZone();
  return (
    <EmptyBox>
      {watchedSince === null ? (
        'Spaces that end while we watch appear here.'
      ) : (
        <span className="tabular">None since we began to watch, {formatNear(watchedSince, now, zone)}.</span>
      )}
    </EmptyBox>
  );
}
