import type { Board, BoardCreator, BoardSpace } from '@/lib/spaces/board-schema';
import { foldText } from '@/lib/spaces/fold-text';
import { groupOf } from '@/lib/spaces/group';
import { languageKey } from '@/lib/spaces/language-tag';
import { listenersOf } from '@/lib/spaces/listeners';
import { hasWords, personText, spaceText, wordsOf } from '@/lib/spaces/search-text';
import type { BoardFilters } from '@/lib/watchlists/board-address';

type Test<T> = (item: T) => boolean;

/** A test for each filter that is set; none where nothing is filtered. */
function spaceTests(board: Board, filters: BoardFilters, now: number): Test<BoardSpace>[] {
  const { states, creators, langs, topics, ticketed, min, q } = filters;
  const tests: Test<BoardSpace>[] = [];
  if (states.length > 0) tests.push((space) => states.includes(groupOf(space, now)));
  if (creators.length > 0) tests.push((space) => creators.includes(space.creatorId));
  if (langs.length > 0) {
    const wanted = new Set(langs.map(languageKey));
    tests.push(({ lang }) => lang !== undefined && wanted.has(languageKey(lang)));
  }
  if (topics.length > 0) tests.push(({ topicIds }) => topicIds.some((id) => topics.includes(id)));
  if (ticketed !== undefined) tests.push(({ isTicketed = false }) => isTicketed === ticketed);
  if (min !== undefined) tests.push((space) => (listenersOf(space) ?? -1) >= min);
  const words = wordsOf(q);
  if (words.length > 0) tests.push((space) => hasWords(spaceText(space, board), words));
  return tests;
}

const passing = <T>(items: T[], tests: Test<T>[]): T[] =>
  tests.length === 0 ? items : items.filter((item) => tests.every((test) => test(item)));

/**
 * The Spaces of a board that pass all filters; the very same list while none is set. `now` in epoch ms:
 * a Space in a state we do not know is placed by its times.
 */
export function filterSpaces(board: Board, filters: BoardFilters, now: number): BoardSpace[] {
  return passing(board.spaces, spaceTests(board, filters, now));
}

/** Creators without a Space are found by who they are alone: text, and those picked by name. */
export function filterCreators(
  creators: BoardCreator[],
  people: Board['people'],
  filters: BoardFilters,
): BoardCreator[] {
  const tests: Test<BoardCreator>[] = [];
  if (filters.creators.length > 0) tests.push(({ id }) => filters.creators.includes(id));
  const words = wordsOf(filters.q);
  if (words.length > 0) {
    tests.push(({ id, key }) => {
      const person = people[id];
      return hasWords(person ? personText(person) : foldText(`@${key}`), words);
    });
  }
  return passing(creators, tests);
}
