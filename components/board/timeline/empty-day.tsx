'use client';

import { nameOf } from '@/components/spaces/space-words';
import { Button } from '@/components/ui/button';
import type { BoardPerson } from '@/lib/spaces/board-schema';
import { type CalendarDay, calendarDay } from '@/lib/time/calendar-day';
import { formatNear } from '@/lib/time/zone';
import { useZone } from '../clock-context';
import type { Placed } from './day-band';

type EmptyDayProps = {
  day: CalendarDay;
  today: CalendarDay;
  now: number;
  people: Record<string, BoardPerson>;
  /** The first one after what is shown. */
  next: Placed | undefined;
  onShow: (day: CalendarDay) => void;
};

/** In the place of a day's Spaces: that there are none, and the way to the next. */
export function EmptyDay({ next, today, now, people, day, onShow }: EmptyDayProps) {
  const zone = useZone();
  const at = next?.extent.from;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 text-soft max-md:rounded-card max-md:bg-sunken max-md:p-4 md:absolute md:inset-x-4 md:bottom-1 md:z-10">
      <p>
        {day < today
          ? 'Nothing kept of this day: Spaces leave a day after they ended.'
          : 'Nothing known for this day.'}
      </p>
      {next && at !== undefined ? (
        <Button size="sm" onClick={() => onShow(calendarDay(at, zone))}>
          Next: <bdi>{nameOf(next.space.creatorId, people[next.space.creatorId])}</bdi>,{' '}
          {formatNear(at, now, zone)}
        </Button>
      ) : null}
    </div>
  );
}
