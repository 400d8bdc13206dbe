import { describe, expect, it } from 'vitest';
import { facetsOf } from './facets';
import { board, now } from './filter-test-board';

describe('the facets of a board', () => {
  const facets = facetsOf(board, now);

  it('count Spaces by state, what is over together', () => {
    expect(facets.states).toEqual({ live: 3, scheduled: 2, ended: 2 });
  });

  it('name every creator, the busiest first, those without a Space too', () => {
    expect(facets.creators).toEqual([
      { value: '1', count: 2 },
      { value: '2', count: 2 },
      { value: '3', count: 1 },
      { value: '4', count: 1 },
      { value: '99', count: 1 },
      { value: '5', count: 0 },
    ]);
  });

  it('give languages by today’s codes, without those that say nothing', () => {
    expect(facets.langs).toEqual([
      { value: 'es', count: 2 },
      { value: 'en', count: 1 },
      { value: 'he', count: 1 },
      { value: 'ja', count: 1 },
    ]);
  });

  it('give topics that have a name', () => {
    expect(facets.topics).toEqual([
      { value: '10', count: 2 },
      { value: '11', count: 1 },
    ]);
  });

  it('count ticketed Spaces', () => {
    expect(facets.ticketed).toBe(2);
  });
});
