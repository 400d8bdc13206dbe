'use client';

import type { ReactNode } from 'react';
import { formatCount } from '@/components/ui/counts';
import type { BoardCreator } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';

type AllQuietProps = {
  creators: BoardCreator[];
  watchedSince: number | null;
  /** The people themselves, as far as they are looked for. */
  children: ReactNode;
};

/** Nothing live, nothing planned, nothing ended that we saw: the people take the whole board. */
export function AllQuiet({ creators, watchedSince, children }: AllQuietProps) {
  const now = useNow(minute);
  const zone = useZone();
  return (
    <section aria-labelledby="all-quiet" className="space-y-6 pt-4">
      <div>
        <h2 id="all-quiet" className="text-28">
          {creators.length === 1 ? 'All is quiet.' : `All ${formatCount(creators.length)} are quiet.`}
        </h2>
        <p className="mt-2 text-16 text-soft tabular">
          Nobody is live and X knows of nothing planned. Spaces appear here by themselves.
          {watchedSince === null ? '' : ` Watched since ${formatNear(watchedSince, now, zone)}.`}
        </p>
      </div>
      {children}
    </section>
  );
}
