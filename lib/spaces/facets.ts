import type { Board } from '@/lib/spaces/board-schema';
import { groupOf, type SpaceGroups } from '@/lib/spaces/group';
import { languageKey } from '@/lib/spaces/language-tag';

/** One value to filter by, and how many Spaces of the board have it. */
export type Facet = { value: string; count: number };

export type Facets = {
  states: Record<keyof SpaceGroups, number>;
  /** All creators of the board, those with most Spaces first. */
  creators: Facet[];
  langs: Facet[];
  /** Topics with a name: an id alone says nothing. */
  topics: Facet[];
  ticketed: number;
};

function counted(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Most first; equals in the order of their values, so that a menu stands still. */
const ranked = (counts: Map<string, number>): Facet[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** What the Spaces of a board can be filtered by. `now` in epoch ms. */
export function facetsOf(board: Board, now: number): Facets {
  const { spaces, creators, topics } = board;
  const states = counted(spaces.map((space) => groupOf(space, now)));
  const byCreator = counted(spaces.map((space) => space.creatorId));
  for (const { id } of creators) if (id && !byCreator.has(id)) byCreator.set(id, 0);
  return {
    states: {
      live: states.get('live') ?? 0,
      scheduled: states.get('scheduled') ?? 0,
      ended: states.get('ended') ?? 0,
    },
    creators: ranked(byCreator),
    langs: ranked(counted(spaces.flatMap(({ lang }) => languageKey(lang) ?? []))),
    topics: ranked(counted(spaces.flatMap(({ topicIds }) => topicIds.filter((id) => topics[id]?.name)))),
    ticketed: spaces.filter((space) => space.isTicketed).length,
  };
}
