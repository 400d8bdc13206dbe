'use client';

import { isOverdue, slipWords } from '@/components/spaces/space-words';
import { formatAge } from '@/lib/time';
import { useZone } from '../clock-context';
import { shortTime } from './bar-words';
import type { Bar } from './day-band';

/** What matters most of a bar's time, in a few words. */
export function BarTime({ bar, now }: { bar: Bar; now: number }) {
  const zone = useZone();
  const { space } = bar;
  const slip = slipWords(space, now, zone);
  if (space.missingSince !== undefined) return <span className="shrink-0 text-warn">not confirmed</span>;
  if (isOverdue(space, now) && space.scheduledStart !== undefined) {
    return (
      <span className="text-warn md:shrink-0">
        should have started {formatAge(now - space.scheduledStart)}
      </span>
    );
  }
  if (slip && space.state === 'scheduled') {
    return (
      <span className="text-warn md:shrink-0">
        moved {slip.from} → {slip.to}
      </span>
    );
  }
  return (
    <>
      {space.state === 'live' ? <span className="size-2 shrink-0 rounded-full bg-live" /> : null}
      {/* On a phone a planned start stands at the side already. */}
      <span className={space.state === 'scheduled' ? 'shrink-0 max-md:hidden' : 'shrink-0'}>
        {shortTime(bar, now, zone)}
      </span>
    </>
  );
}
