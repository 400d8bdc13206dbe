import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatAge, formatCountdown, formatDuration } from '@/lib/time';
import type { Zone } from '@/lib/time/wall';
import { formatMoment, formatMove, formatNear } from '@/lib/time/zone';

/** The words that tell a Space's time. Pure: the present and the zone are arguments. */

export type TimeWords = {
  /** What counts at a glance: "live for 1 h 12 min". */
  lead: string;
  /** The moment behind it, zone named. */
  moment?: string;
  /** The same as an instant, for `<time>`. */
  instant?: number;
};

const liveWords = (space: BoardSpace, now: number, zone: Zone): TimeWords => {
  const { startedAt } = space;
  if (startedAt === undefined) return { lead: 'live now' };
  const lead = now - startedAt < 1_000 ? 'live just now' : `live for ${formatDuration(now - startedAt)}`;
  return { lead, moment: `since ${formatNear(startedAt, now, zone)}`, instant: startedAt };
};

const scheduledWords = (space: BoardSpace, now: number, zone: Zone): TimeWords => {
  const { scheduledStart } = space;
  if (scheduledStart === undefined) return { lead: 'start not known' };
  const wait = scheduledStart - now;
  const moment = formatNear(scheduledStart, now, zone);
  if (wait > 0) return { lead: `starts ${formatCountdown(wait)}`, moment, instant: scheduledStart };
  const lead = wait > -60_000 ? 'due now' : `should have started ${formatAge(-wait)}`;
  return { lead, moment, instant: scheduledStart };
};

const endedWords = (space: BoardSpace, now: number, zone: Zone): TimeWords => {
  const { startedAt, endedAt } = space;
  if (endedAt === undefined) return { lead: 'ended' };
  const moment = formatNear(endedAt, now, zone);
  if (startedAt === undefined) return { lead: `ended ${formatAge(now - endedAt)}`, moment, instant: endedAt };
  return {
    lead: `ran ${formatDuration(endedAt - startedAt)}`,
    moment: `ended ${moment}`,
    instant: endedAt,
  };
};

/** What X no longer knows: what that means, and the time it was planned for or began. */
const goneWords = (lead: string, space: BoardSpace, now: number, zone: Zone): TimeWords => {
  const instant = space.scheduledStart ?? space.startedAt;
  if (instant === undefined) return { lead };
  const verb = space.scheduledStart === undefined ? 'began' : 'was planned for';
  return { lead, moment: `${verb} ${formatNear(instant, now, zone)}`, instant };
};

/** "live for 1 h 12 min", "starts in 25 min" + "Tue 18:00 CET", "ran 58 min". */
export function timeWords(space: BoardSpace, now: number, zone: Zone): TimeWords {
  if (space.state === 'live') return liveWords(space, now, zone);
  if (space.state === 'scheduled') return scheduledWords(space, now, zone);
  if (space.state === 'ended') return endedWords(space, now, zone);
  if (space.state === 'cancelled') return goneWords('cancelled', space, now, zone);
  if (space.state === 'gone') return goneWords('gone from X', space, now, zone);
  return { lead: 'state not known' };
}

/** A planned start that has passed without the Space going live, by a minute at least. */
export function isOverdue(space: BoardSpace, now: number): boolean {
  return (
    space.state === 'scheduled' && space.scheduledStart !== undefined && now - space.scheduledStart >= 60_000
  );
}

/** A start moved by less shows the same clock twice. */
const leastMoveMs = 60_000;

/**
 * Where a start was first announced and where it is now, in words, when it was moved: "18:00" and
 * "19:30". Of what is over it tells nothing any more.
 */
export function slipWords(space: BoardSpace, now: number, zone: Zone): { from: string; to: string } | null {
  const { movedFrom, scheduledStart, state } = space;
  if (movedFrom === undefined || scheduledStart === undefined) return null;
  if (state !== 'scheduled' && state !== 'live') return null;
  return Math.abs(scheduledStart - movedFrom) < leastMoveMs
    ? null
    : formatMove(movedFrom, scheduledStart, now, zone);
}

/** "Untitled Space" when X sent none. */
export function titleOf(space: BoardSpace): string {
  return space.title?.trim() || 'Untitled Space';
}

/** How somebody is called when their profile did not come along. */
export function nameOf(id: string, person: BoardPerson | undefined): string {
  return person?.name.trim() || (person ? `@${person.handle}` : `Account ${id}`);
}

/** All known moments of a Space, in the order of time. */
export function momentsOf(
  space: BoardSpace,
  now: number,
  zone: Zone,
): { label: string; text: string; at: number }[] {
  const moments = [
    { label: 'Announced', at: space.createdAt },
    { label: 'First planned for', at: space.movedFrom },
    { label: space.movedFrom === undefined ? 'Planned for' : 'Moved to', at: space.scheduledStart },
    { label: 'Started', at: space.startedAt },
    { label: 'Ended', at: space.endedAt },
    { label: 'Last changed', at: space.updatedAt },
    { label: 'Not listed by X since', at: space.missingSince },
    { label: space.state === 'cancelled' ? 'Cancelled' : 'Gone from X', at: space.goneSince },
  ];
  return moments.flatMap(({ label, at }) =>
    at === undefined ? [] : [{ label, at, text: formatMoment(at, now, zone) }],
  );
}
