import 'server-only';
import { secondLookMs } from '@/lib/collector/follow';
import { peopleOf } from '@/lib/spaces/people-of';
import type { CreatorContent, Person, Snapshot, Space, Topic } from '@/lib/spaces/types';
import { unwatchedUntil } from '@/lib/spaces/unwatched';
import { hour } from '@/lib/time';

/** How long an ended Space, or one X stopped listing, stays on boards. */
export const keptAfterEndMs = 24 * hour;

const isOver = (space: Space) => space.state === 'ended';

function isWorthKeeping(space: Space, now: number): boolean {
  const over = isOver(space)
    ? (space.endedAt ?? space.missingSince ?? space.updatedAt ?? now)
    : space.missingSince;
  return over === undefined || over > now - keptAfterEndMs;
}

/** The content with only the people and topics that its Spaces name; the first of an id wins. */
function trimmed(spaces: Space[], people: Person[], topics: Topic[], problems: CreatorContent['problems']) {
  const named = new Set(spaces.flatMap(peopleOf));
  const topicIds = new Set(spaces.flatMap((space) => space.topicIds));
  const unique = <T extends { id: string }>(items: T[]) => [
    ...new Map(items.toReversed().map((i) => [i.id, i])).values(),
  ];
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    spaces: [...spaces].sort(byId),
    people: unique(people.filter((person) => named.has(person.id))).sort(byId),
    topics: unique(topics.filter((topic) => topicIds.has(topic.id))).sort(byId),
    problems,
  };
}

/** The count that X sends now, and the highest of all that were seen. */
function withPeak(now: Space, before: Space | undefined): Space {
  const counts = [before?.peakCount, before?.participantCount, now.participantCount];
  const peakCount = Math.max(0, ...counts.filter((count) => count !== undefined));
  return peakCount > 0 && now.state !== 'scheduled' ? { ...now, peakCount } : now;
}

/** The start that was announced first, once X names another; moved back to it, it was never moved. */
function withFirstStart(now: Space, before: Space | undefined): Space {
  // A reply without a start says nothing of it: what was moved stays moved.
  const first = before?.movedFrom ?? (now.scheduledStart === undefined ? undefined : before?.scheduledStart);
  return first === undefined || now.scheduledStart === first ? now : { ...now, movedFrom: first };
}

/** What X says now, with what only we remember of before. */
const remembering = (now: Space, before: Space | undefined) => withPeak(withFirstStart(now, before), before);

/** A Space that X did not list this time. One that X has just confirmed by id is not doubted at once. */
function unlisted(space: Space, now: number): Space {
  if (isOver(space) || space.goneSince !== undefined || space.missingSince !== undefined) return space;
  const isConfirmed = space.confirmedAt !== undefined && now - space.confirmedAt < secondLookMs;
  return isConfirmed ? space : { ...space, missingSince: now };
}

/**
 * A creator's content after a look-up that discovers. X lists live and scheduled Spaces only, so
 * one that is no longer listed is kept and marked: ended, cancelled and a partial reply look alike.
 */
export function mergeDiscovered(
  previous: Snapshot | null,
  fresh: CreatorContent,
  now: number,
): CreatorContent {
  const listed = new Set(fresh.spaces.map((space) => space.id));
  const known = new Map((previous?.spaces ?? []).map((space) => [space.id, space]));
  const kept = (previous?.spaces ?? [])
    .filter((space) => !listed.has(space.id))
    .map((space) => unlisted(space, now))
    .filter((space) => isWorthKeeping(space, now));
  const unwatched = unwatchedUntil(previous, now);
  const content = trimmed(
    [...fresh.spaces.map((space) => remembering(space, known.get(space.id))), ...kept],
    [...fresh.people, ...(previous?.people ?? [])],
    [...fresh.topics, ...(previous?.topics ?? [])],
    fresh.problems,
  );
  return unwatched.length > 0 ? { ...content, unwatched } : content;
}

/** An ended Space keeps the people and listeners that were seen, where X no longer sends them. */
function ended(now: Space, before: Space): Space {
  return {
    ...before,
    ...now,
    speakerIds: now.speakerIds.length ? now.speakerIds : before.speakerIds,
    hostIds: now.hostIds.length ? now.hostIds : before.hostIds,
    invitedIds: now.invitedIds.length ? now.invitedIds : before.invitedIds,
    participantCount: before.participantCount ?? now.participantCount,
    missingSince: undefined,
    notFoundAt: undefined,
  };
}

/** X does not know a Space that is missing: told twice, a minute apart, it is gone. Once may be a fault. */
function notFound(space: Space, now: number): Space {
  if (space.missingSince === undefined || space.goneSince !== undefined) return space;
  if (space.notFoundAt === undefined) return { ...space, notFoundAt: now };
  return now - space.notFoundAt >= secondLookMs ? { ...space, goneSince: now } : space;
}

/**
 * A creator's content after some of its Spaces were looked up by id: what X named is as X says, what
 * X said it does not know is gone after the second time, everything else stays as it was.
 */
export function mergeFollowed(
  previous: Snapshot | null,
  fresh: CreatorContent,
  unknown: ReadonlySet<string>,
  at: number,
): CreatorContent {
  const said = new Map(fresh.spaces.map((space) => [space.id, space]));
  const spaces = (previous?.spaces ?? []).map((before) => {
    const now = said.get(before.id);
    if (!now) return unknown.has(before.id) ? notFound(before, at) : before;
    if (isOver(now)) return ended(remembering(now, before), before);
    const confirmedAt = before.missingSince === undefined ? before.confirmedAt : at;
    return { ...remembering(now, before), ...(confirmedAt !== undefined && { confirmedAt }) };
  });
  const content = trimmed(
    spaces,
    [...fresh.people, ...(previous?.people ?? [])],
    [...fresh.topics, ...(previous?.topics ?? [])],
    previous?.problems ?? [],
  );
  return previous?.unwatched ? { ...content, unwatched: previous.unwatched } : content;
}
