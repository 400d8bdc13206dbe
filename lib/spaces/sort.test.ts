import { describe, expect, it } from 'vitest';
import type { BoardSort } from '@/lib/watchlists/board-address';
import type { BoardSpace } from './board-schema';
import { people, spaces } from './filter-test-board';
import { sortSpaces } from './sort';

const labels = {
  title: (space: BoardSpace) => space.title,
  creator: (space: BoardSpace) => people[space.creatorId]?.name,
  lang: (space: BoardSpace) => space.lang,
};
const sorted = (by: BoardSort['by'], isDescending = false) =>
  sortSpaces(spaces, { by, isDescending }, (space, column) => labels[column](space)).map(({ id }) => id);

const asGiven = spaces.map(({ id }) => id);

describe('sorting Spaces', () => {
  it.each<[BoardSort['by'], boolean, string[]]>([
    ['state', false, asGiven],
    ['state', true, asGiven.toReversed()],
    ['listeners', false, ['economia', 'sky', 'low-earth', 'tanka', 'untitled', 'called-off', 'strange']],
    ['listeners', true, ['low-earth', 'sky', 'economia', 'tanka', 'untitled', 'called-off', 'strange']],
    ['start', false, ['sky', 'called-off', 'low-earth', 'economia', 'strange', 'tanka', 'untitled']],
    ['title', false, ['economia', 'low-earth', 'called-off', 'sky', 'tanka', 'untitled', 'strange']],
    ['title', true, ['tanka', 'sky', 'called-off', 'low-earth', 'economia', 'untitled', 'strange']],
    ['creator', false, ['low-earth', 'untitled', 'economia', 'called-off', 'sky', 'tanka', 'strange']],
    ['lang', true, ['untitled', 'tanka', 'sky', 'economia', 'called-off', 'low-earth', 'strange']],
  ])('by %s, turned round: %s', (by, isDescending, ids) => {
    expect(sorted(by, isDescending)).toEqual(ids);
  });

  it('counts numbers in titles as numbers', () => {
    const [first, second] = spaces;
    if (!first || !second) throw new Error('the board has Spaces');
    const episodes = [
      { ...first, id: 'ten', title: 'Episode 10' },
      { ...second, id: 'two', title: 'épisode 2' },
    ];
    const order = sortSpaces(episodes, { by: 'title', isDescending: false }, ({ title }) => title);
    expect(order.map(({ id }) => id)).toEqual(['two', 'ten']);
  });
});
