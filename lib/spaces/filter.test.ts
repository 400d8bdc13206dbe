import { describe, expect, it } from 'vitest';
import { type BoardFilters, noFilters } from '@/lib/watchlists/board-address';
import type { BoardSpace } from './board-schema';
import { filterCreators, filterSpaces } from './filter';
import { board, now, people } from './filter-test-board';

const found = (filters: Partial<BoardFilters>) =>
  filterSpaces(board, { ...noFilters, ...filters }, now).map(({ id }) => id);

describe('filtering Spaces', () => {
  it.each<[string, Partial<BoardFilters>, string[]]>([
    ['one state', { states: ['scheduled'] }, ['tanka', 'untitled']],
    ['cancelled ones as over', { states: ['ended'] }, ['sky', 'called-off']],
    ['one in a state nobody knows by its times', { states: ['live'] }, ['low-earth', 'economia', 'strange']],
    [
      'any of several states',
      { states: ['live', 'ended'] },
      ['low-earth', 'economia', 'sky', 'called-off', 'strange'],
    ],
    ['creators', { creators: ['2', '3'] }, ['economia', 'tanka', 'called-off']],
    ['languages', { langs: ['es'] }, ['economia', 'called-off']],
    ['a language by today’s code', { langs: ['he'] }, ['sky']],
    ['a language by the code X still sends', { langs: ['iw'] }, ['sky']],
    ['topics', { topics: ['10', '12'] }, ['low-earth', 'economia', 'sky']],
    ['ticketed ones', { ticketed: true }, ['low-earth', 'strange']],
    ['those without tickets', { ticketed: false, states: ['live'] }, ['economia']],
    ['listeners, and the most there were', { min: 100 }, ['low-earth', 'sky']],
    ['nothing planned by listeners', { min: 1, states: ['scheduled'] }, []],
    [
      'all filters together',
      { states: ['live'], langs: ['en', 'es'], topics: ['10'], min: 50 },
      ['low-earth'],
    ],
    ['a language nobody speaks here', { langs: ['fi'] }, []],
  ])('finds %s', (_, filters, ids) => {
    expect(found(filters)).toEqual(ids);
  });

  it.each<[string, string, string[]]>([
    ['title', 'high stakes', ['low-earth']],
    ['words in any order', 'stakes EARTH', ['low-earth']],
    ['without accents', 'economia', ['economia']],
    ['with accents where there are none', 'stákes', ['low-earth']],
    ['wide letters', 'ＥＡＲＴＨ', ['low-earth']],
    ['topics', 'economie', ['economia']],
    ['a co-host', 'tomas', ['low-earth', 'economia', 'called-off']],
    ['a speaker by their own script', 'はるか', ['low-earth', 'tanka']],
    ['somebody invited, by handle', '@rana', ['tanka', 'sky']],
    ['a handle without its sign', 'mori_haruka', ['low-earth', 'tanka']],
    ['part of a Japanese title', '短歌', ['tanka']],
    ['Arabic without its hamza', 'اسئله', ['sky']],
    ['words of title and people together', 'episode lindqvist', ['low-earth']],
    ['nothing by a word across two fields', 'insomneseconomie', []],
    ['nothing by what is nowhere', 'zebra', []],
    ['everything by blanks', '   ', board.spaces.map(({ id }) => id)],
  ])('searches %s', (_, q, ids) => {
    expect(found({ q })).toEqual(ids);
  });

  it('gives the very same list while nothing is filtered', () => {
    expect(filterSpaces(board, noFilters, now)).toBe(board.spaces);
  });

  it('finds somebody by a name that came later', () => {
    expect(found({ q: 'newname' })).toEqual([]);
    const renamed = {
      ...board,
      people: { ...people, '3': { id: '3', handle: 'mori_haruka', name: 'Newname' } },
    };
    const ids = filterSpaces(renamed, { ...noFilters, q: 'newname' }, now).map(({ id }) => id);
    expect(ids).toEqual(['low-earth', 'tanka']);
  });

  it('filters 500 Spaces of 20 people each within a keystroke', () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => {
        const id = String(10_000 + index);
        return [id, { id, handle: `person_${index}`, name: `Persön Nümber ${index}` }];
      }),
    );
    const many = Array.from({ length: 500 }, (_, index): BoardSpace => {
      const speakerIds = Array.from({ length: 20 }, (__, each) =>
        String(10_000 + ((index * 7 + each) % 2_000)),
      );
      const title = `Space ${index} about everything that matters in the harbour`;
      return {
        id: `s${index}`,
        state: 'live',
        title,
        creatorId: '1',
        hostIds: [],
        speakerIds,
        invitedIds: [],
        topicIds: [],
      };
    });
    const large = { ...board, spaces: many, people: crowd };
    filterSpaces(large, { ...noFilters, q: 'warm' }, now);
    const times = ['h', 'ha', 'har', 'harb', 'harbour', 'harbour 4', '@person_19', 'number 1999', 'x'].map(
      (q) => {
        const before = performance.now();
        filterSpaces(large, { ...noFilters, q }, now);
        return performance.now() - before;
      },
    );
    const median = times.toSorted((a, b) => a - b)[4] ?? Infinity;
    expect(median).toBeLessThan(5);
  });
});

describe('filtering creators without a Space', () => {
  const names = (filters: Partial<BoardFilters>) =>
    filterCreators(board.creators, people, { ...noFilters, ...filters }).map(({ key }) => key);

  it.each<[string, Partial<BoardFilters>, string[]]>([
    ['by name', { q: 'calm' }, ['calm_voice']],
    ['by handle', { q: '@calm_voice' }, ['calm_voice']],
    ['by the handle alone while there is no profile', { q: '@faint' }, ['faint_signal']],
    ['by who they are', { creators: ['5'] }, ['calm_voice']],
    ['and not by what only a Space has', { langs: ['en'], q: 'voice' }, ['calm_voice']],
  ])('finds them %s', (_, filters, keys) => {
    expect(names(filters)).toEqual(keys);
  });
});
