'use client';

import { formatCount } from '@/components/ui/counts';
import type { BoardCreator, BoardPerson } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { formatNear } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';
import { QuietCreators } from './quiet-creators';

type AllQuietProps = {
  creators: BoardCreator[];
  people: Record<string, BoardPerson>;
  watchedSince: number | null;
  onRemove: (key: string) => void;
};

/** Nothing live, nothing planned, nothing ended that we saw: the people take the whole board. */
export function AllQuiet({ creators, people, watchedSince, onRemove }: AllQuietProps) {
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
      <QuietCreators creators={creators} people={people} onRemove={onRemove} isOpen />
    </section>
  );
}
