'use client';

import type { BoardSpace } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { groupByDay } from '@/lib/time/zone';
import { useNow, useZone } from './clock-context';
import { SpaceList } from './space-list';

type ScheduledDaysProps = Omit<Parameters<typeof SpaceList>[0], 'spaces'> & { spaces: readonly BoardSpace[] };

/** Scheduled Spaces under the days of the viewer's zone. */
export function ScheduledDays({ spaces, ...list }: ScheduledDaysProps) {
  const now = useNow(minute);
  const zone = useZone();
  const days = groupByDay(spaces, (space) => space.scheduledStart, now, zone);
  return (
    <div className="space-y-4">
      {days.map((day) => (
        <div key={day.key}>
          <h3 className="mb-2 font-bold text-12 text-soft tabular">{day.label}</h3>
          <SpaceList spaces={day.items} {...list} />
        </div>
      ))}
    </div>
  );
}
