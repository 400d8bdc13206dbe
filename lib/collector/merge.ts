import 'server-only';
import type { CreatorContent, Person, Snapshot, Space, Topic } from '@/lib/spaces/types';
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

export function peopleNamedBy(spaces: readonly Space[]): Set<string> {
  return new Set(
    spaces.flatMap((space) => [
      ...(space.creatorId ? [space.creatorId] : []),
      ...space.hostIds,
      ...space.speakerIds,
      ...space.invitedIds,
    ]),
  );
}

/** The content with only the people and topics that its Spaces name; the first of an id wins. */
function trimmed(spaces: Space[], people: Person[], topics: Topic[], problems: CreatorContent['problems']) {
  const named = peopleNamedBy(spaces);
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
  const kept = (previous?.spaces ?? [])
    .filter((space) => !listed.has(space.id))
    .map((space) => (isOver(space) ? space : { ...space, missingSince: space.missingSince ?? now }))
    .filter((space) => isWorthKeeping(space, now));
  return trimmed(
    [...fresh.spaces, ...kept],
    [...fresh.people, ...(previous?.people ?? [])],
    [...fresh.topics, ...(previous?.topics ?? [])],
    fresh.problems,
  );
}

/**
 * A creator's content after some of its Spaces were looked up by id: what X named is as X says,
 * everything else stays as it was. An ended Space keeps the people and the last count of listeners
 * that were seen, where X no longer sends them.
 */
export function mergeFollowed(previous: Snapshot | null, fresh: CreatorContent): CreatorContent {
  const said = new Map(fresh.spaces.map((space) => [space.id, space]));
  const spaces = (previous?.spaces ?? []).map((before) => {
    const now = said.get(before.id);
    if (!now) return before;
    if (!isOver(now)) return now;
    return {
      ...before,
      ...now,
      speakerIds: now.speakerIds.length ? now.speakerIds : before.speakerIds,
      hostIds: now.hostIds.length ? now.hostIds : before.hostIds,
      invitedIds: now.invitedIds.length ? now.invitedIds : before.invitedIds,
      participantCount: before.participantCount ?? now.participantCount,
      missingSince: undefined,
    };
  });
  return trimmed(
    spaces,
    [...fresh.people, ...(previous?.people ?? [])],
    [...fresh.topics, ...(previous?.topics ?? [])],
    previous?.problems ?? [],
  );
}
