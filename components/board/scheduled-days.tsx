'use client';

import type { BoardSpace } from '@/lib/spaces/board-schema';
import { minute } from '@/lib/time';
import { groupByDay } from '@/lib/time/zone';
import { chunksOfDays } from './chunks';
import { useNow, useZone } from './clock-context';
import { DayHeading } from './day-heading';
import { LongList } from './long-list';
import { SpaceList, type SpaceListProps } from './space-list';

type ScheduledDaysProps = SpaceListProps & {
  /** The Spaces come in the order of time, or against it: so do the days. Else the next day comes first. */
  isByTime: boolean;
};

/** Scheduled Spaces under the days of the viewer's zone. */
export function ScheduledDays({ spaces, isByTime, ...list }: ScheduledDaysProps) {
  const now = useNow(minute);
  const zone = useZone();
  const startOf = ({ scheduledStart }: Pick<BoardSpace, 'scheduledStart'>) => scheduledStart;
  const met = groupByDay(spaces, startOf, now, zone);
  const days = isByTime
    ? met
    : met.toSorted(
        (a, b) => (startOf(a.items[0] ?? {}) ?? Infinity) - (startOf(b.items[0] ?? {}) ?? Infinity),
      );
  return (
    <LongList count={spaces.length} chunks={() => chunksOfDays(days, list.isWide ?? false)} {...list}>
      <div className="space-y-4">
        {days.map((day) => (
          <div key={day.key}>
            <DayHeading>{day.label}</DayHeading>
            <SpaceList spaces={day.items} {...list} />
          </div>
        ))}
      </div>
    </LongList>
  );
}
