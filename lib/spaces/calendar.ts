import 'server-only';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BoardPerson, BoardSpace } from '@/lib/spaces/board-schema';
import { hour, second } from '@/lib/time';

export type CalendarContext = {
  /** Who created it, if known. */
  host: BoardPerson | undefined;
  /** The Space at X. */
  url: string;
  /** Of this installation: with the Space's id it names the event for ever. */
  appHost: string;
  now: number;
};

/** X names no planned end. */
const assumedMs = hour;
/** Revisions are counted in seconds from here, so that they fit 31 bits until 2088. */
const countedFrom = Date.UTC(2020, 0, 1);

/**
 * Names and titles are anybody's text: without what would end a line, hide a character or turn the
 * direction of what follows.
 */
function plain(text: string): string {
  const kept = text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  return kept.trim();
}

/** Grows with every change that X dates: to a calendar the higher one is the newer. */
function sequenceOf({ createdAt, updatedAt, startedAt, endedAt, goneSince }: BoardSpace): number {
  const instants = [createdAt, updatedAt, startedAt, endedAt, goneSince].filter((at) => at !== undefined);
  return Math.max(0, Math.floor((Math.max(0, ...instants) - countedFrom) / second));
}

function statusOf(space: BoardSpace): ICalEventStatus {
  if (space.state === 'cancelled') return ICalEventStatus.CANCELLED;
  return space.missingSince === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

function timesOf(space: BoardSpace): { start: number; end: number; isEndAssumed: boolean } | null {
  const start = space.startedAt ?? space.scheduledStart;
  if (start === undefined) return null;
  const { endedAt } = space;
  if (endedAt !== undefined && endedAt > start) return { start, end: endedAt, isEndAssumed: false };
  return { start, end: start + assumedMs, isEndAssumed: true };
}

function describe({ host, url }: CalendarContext, isEndAssumed: boolean): string {
  const who = host ? `Hosted by ${plain(host.name)} (@${plain(host.handle)}) in X Spaces.` : 'In X Spaces.';
  const end = isEndAssumed ? 'X names no end: one hour is assumed.' : '';
  return [who, end, url].filter(Boolean).join('\n');
}

/**
 * A Space as a calendar of one event (RFC 5545), in instants of UTC, so that every calendar shows its own
 * zone's time. Null where nobody knows when it is. The same Space has the same UID for ever; moved or
 * cancelled, a higher SEQUENCE.
 */
export function spaceCalendar(space: BoardSpace, context: CalendarContext): string | null {
  const times = timesOf(space);
  if (!times) return null;
  const { host, url, appHost, now } = context;
  const title = plain(space.title ?? '') || (host ? `Space by ${plain(host.name)}` : 'Untitled Space');
  const calendar = ical({
    prodId: { company: 'Spaceboard', product: 'Spaceboard', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${space.id}@${appHost}`,
    sequence: sequenceOf(space),
    stamp: new Date(now),
    start: new Date(times.start),
    end: new Date(times.end),
    summary: title,
    description: describe(context, times.isEndAssumed),
    status: statusOf(space),
    url,
    ...(space.createdAt === undefined ? {} : { created: new Date(space.createdAt) }),
    ...(space.updatedAt === undefined ? {} : { lastModified: new Date(space.updatedAt) }),
  });
  return calendar.toString();
}
