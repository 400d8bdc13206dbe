import type { CreatorMark } from '@/components/board/creator-marks';
import type { List } from '@/lib/watchlists/list-schema';

type Creators = readonly Pick<List['creators'][number], 'id' | 'note' | 'group'>[];

/** The groups of a list, in the order in which they come, each with how many are in it. */
export function groupsOf(creators: Creators): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { group } of creators) if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** What is to be told of each creator beside their name; nothing of who has neither pin, note nor group. */
export function marksOf(creators: Creators, pins: readonly string[]): Map<string, CreatorMark> {
  const pinned = new Set(pins);
  return new Map(
    creators
      .filter(({ id, note, group }) => note || group || pinned.has(id))
      .map(({ id, note, group }) => [id, { isPinned: pinned.has(id), note, group }]),
  );
}
