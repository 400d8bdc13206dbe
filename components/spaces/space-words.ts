import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { formatAge, formatCountdown, formatDuration } from '@/lib/time';
import { formatMoment, formatNear } from '@/lib/time/zone';

/** The words that tell a Space's time. Pure: the present and the zone are arguments. */

export type TimeWords = {
  /** What counts at a glance: "live for 1 h 12 min". */
  lead: string;
  /** The moment behind it, zone named. */
  moment?: string;
  /** The same as an instant, for `<time>`. */
  instant?: number;
};

const liveWords = (space: BoardSpace, now: number, zone: string): TimeWords => {
  const { startedAt } = space;
  if (startedAt === undefined) return { lead: 'live now' };
  const lead = now - startedAt < 1_000 ? 'live just now' : `live for ${formatDuration(now - startedAt)}`;
  return { lead, moment: `since ${formatNear(startedAt, now, zone)}`, instant: startedAt };
};

const scheduledWords = (space: BoardSpace, now: number, zone: string): TimeWords => {
  const { scheduledStart } = space;
  if (scheduledStart === undefined) return { lead: 'start not known' };
  const wait = scheduledStart - now;
  const moment = formatNear(scheduledStart, now, zone);
  if (wait > 0) return { lead: `starts ${formatCountdown(wait)}`, moment, instant: scheduledStart };
  const lead = wait > -60_000 ? 'due now' : `${formatDuration(-wait)} overdue`;
  return { lead, moment, instant: scheduledStart };
};

const endedWords = (space: BoardSpace, now: number, zone: string): TimeWords => {
  const { startedAt, endedAt } = space;
  if (endedAt === undefined) return { lead: 'ended' };
  const moment = `ended ${formatNear(endedAt, now, zone)}`;
  if (startedAt === undefined) return { lead: `ended ${formatAge(now - endedAt)}`, moment, instant: endedAt };
  return { lead: `ran ${formatDuration(endedAt - startedAt)}`, moment, instant: endedAt };
};

/** What X no longer knows: what that means, and the time it was planned for or began. */
const goneWords = (lead: string, space: BoardSpace, now: number, zone: string): TimeWords => {
  const instant = space.scheduledStart ?? space.startedAt;
  if (instant === undefined) return { lead };
  const verb = space.scheduledStart === undefined ? 'began' : 'was planned for';
  return { lead, moment: `${verb} ${formatNear(instant, now, zone)}`, instant };
};

/** "live for 1 h 12 min", "starts in 25 min" + "Tue 18:00 CET", "ran 58 min". */
export function timeWords(space: BoardSpace, now: number, zone: string): TimeWords {
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
  zone: string,
): { label: string; text: string; at: number }[] {
  const moments = [
    { label: 'Announced', at: space.createdAt },
    { label: 'Planned for', at: space.scheduledStart },
    { label: 'Started', at: space.startedAt },
    { label: 'Ended', at: space.endedAt },
    { label: 'Not listed by X since', at: space.missingSince },
    { label: space.state === 'cancelled' ? 'Cancelled' : 'Gone from X', at: space.goneSince },
  ];
  return moments.flatMap(({ label, at }) =>
    at === undefined ? [] : [{ label, at, text: formatMoment(at, now, zone) }],
  );
}
