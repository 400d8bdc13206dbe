import { expect, it } from 'vitest';
import { Searches, searchKey, searchOf } from '@/lib/collector/searches';
import { minute } from '@/lib/time';
import type { SpacesReply } from '@/lib/x/spaces';

const found = (...ids: string[]): SpacesReply => ({
  spaces: ids.map((id) => ({ id, state: 'live' })),
  users: [],
  topics: [],
  problems: [],
});

it.each([
  { query: 'harbour', state: 'live' },
  { query: 'two  words\nand a line', state: 'scheduled' },
  { query: 'live', state: 'all' },
] as const)('a search is the same after it was a key: %j', (search) => {
  expect(searchOf(searchKey(search))).toEqual(search);
});

it.each(['', 'harbour', 'ended harbour', '__proto__ x'])('a key that is none, %j, asks for all', (key) => {
  expect(searchOf(key).state).toBe('all');
});

it('what was found is told for a minute', () => {
  const searches = new Searches();
  searches.keep('live harbour', found('1a'), 0);
  expect(searches.answer('live harbour', minute - 1)?.spaces).toMatchObject([{ id: '1a', state: 'live' }]);
  expect(searches.answer('live harbour', minute)).toBeNull();
  expect(searches.answer('all harbour', 0)).toBeNull();
});

it('a newer answer takes the older one’s place', () => {
  const searches = new Searches();
  searches.keep('live harbour', found('1a'), 0);
  searches.keep('live harbour', found(), minute / 2);
  expect(searches.answer('live harbour', minute)?.spaces).toEqual([]);
});

it('no more than two hundred are held, the latest', () => {
  const searches = new Searches();
  for (let index = 0; index <= 200; index += 1) searches.keep(`live ${index}`, found(), 1);
  expect(searches.answer('live 0', 1)).toBeNull();
  expect(searches.answer('live 1', 1)).not.toBeNull();
  expect(searches.answer('live 200', 1)).not.toBeNull();
});
