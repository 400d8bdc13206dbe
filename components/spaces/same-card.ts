import type { SpaceCardProps } from './space-card';

/**
 * Whether a card would look the same: a board's people and topics are put together anew whenever one
 * creator's content comes in, but only those a Space names are on its card.
 */
export function isSameCard(before: SpaceCardProps, after: SpaceCardProps): boolean {
  const { people: peopleBefore, topics: topicsBefore, ...restBefore } = before;
  const { people, topics, ...rest } = after;
  const known = new Map<string, unknown>(Object.entries(restBefore));
  const entries = Object.entries(rest);
  if (known.size !== entries.length || entries.some(([name, value]) => known.get(name) !== value))
    return false;
  const { creatorId, hostIds, speakerIds, invitedIds, topicIds } = rest.space;
  return (
    (people === peopleBefore ||
      [creatorId, ...hostIds, ...speakerIds, ...invitedIds].every((id) => people[id] === peopleBefore[id])) &&
    (topics === topicsBefore || topicIds.every((id) => topics[id]?.name === topicsBefore[id]?.name))
  );
}
