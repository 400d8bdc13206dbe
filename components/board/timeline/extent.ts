import type { BoardSpace } from '@/lib/spaces/board-schema';
import { hour, minute } from '@/lib/time';

/**
 * From when to when a Space takes place, as far as anybody knows. Solid from `from` to `to`; from there
 * to `fadeTo` it may have gone on, or may go. Epoch ms.
 */
export type Extent = { from: number; to: number; fadeTo: number; isStartKnown: boolean };

/** X names no planned end: drawn as an hour that fades away. */
const openEndMs = hour;
/** What began nobody knows when is drawn for this long before what is known. */
const openStartMs = 30 * minute;

const from = (start: number, to: number, fadeTo = to): Extent => ({
  from: start,
  to: Math.max(start, to),
  fadeTo: Math.max(start, to, fadeTo),
  isStartKnown: true,
});

const before = (to: number, fadeTo = to): Extent => ({
  ...from(to - openStartMs, to, fadeTo),
  isStartKnown: false,
});

const planned = (start: number | undefined): Extent | null =>
  start === undefined ? null : from(start, start, start + openEndMs);

/** Live until now; one that X no longer lists, until it was last listed, and from there perhaps. */
function liveExtent({ startedAt, missingSince }: BoardSpace, now: number): Extent {
  const last = missingSince ?? now;
  return startedAt === undefined ? before(last, now) : from(startedAt, last, now);
}

function pastExtent({ startedAt, scheduledStart, endedAt, goneSince }: BoardSpace): Extent | null {
  const end = endedAt ?? goneSince;
  if (startedAt !== undefined) {
    return end === undefined ? from(startedAt, startedAt, startedAt + openEndMs) : from(startedAt, end);
  }
  return end === undefined ? planned(scheduledStart) : before(end);
}

/** Where a Space stands in time; null where nothing is known of it, never a guess without a mark. */
export function extentOf(space: BoardSpace, now: number): Extent | null {
  switch (space.state) {
    case 'live':
      return liveExtent(space, now);
    case 'scheduled':
    case 'cancelled':
      return planned(space.scheduledStart);
    case 'ended':
    case 'gone':
      return pastExtent(space);
    default:
      return pastExtent(space) ?? planned(space.scheduledStart);
  }
}
