'use client';

import { useMemo } from 'react';
import { ClockProvider } from '@/components/board/clock-context';
import { timelineBoard } from '@/components/board/timeline/fixtures';
import { Timeline } from '@/components/board/timeline/timeline';
import { ZoneDialogHost } from '@/components/time/zone-dialog-host';
import { groupSpaces } from '@/lib/spaces/group';

/** A full day and week of every kind of bar; an empty one is a press on Next away. */
export function Timelines({ now }: { now: number }) {
  const board = useMemo(() => timelineBoard(now), [now]);
  const groups = useMemo(() => groupSpaces(board.spaces, now), [board, now]);
  return (
    <ClockProvider initialNow={now}>
      <main className="mx-auto max-w-[100rem] p-4 sm:p-6 lg:p-8">
        <Timeline board={board} groups={groups} onClearFilters={() => {}} />
        <ZoneDialogHost />
      </main>
    </ClockProvider>
  );
}
