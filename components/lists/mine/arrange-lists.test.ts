import { describe, expect, it } from 'vitest';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { arrangeLists, findLists } from './arrange-lists';

const face = { id: '1', handle: 'ada_onair', name: 'Ada Onair', avatarUrl: null };
const list = (name: string, more: Partial<ListSummary> = {}): ListSummary => ({
  slug: `${name}-abcdefgh`,
  name,
  description: '',
  role: 'owner',
  owner: face,
  version: 0,
  isArchived: false,
  createdAt: 0,
  updatedAt: 0,
  creatorCount: 1,
  faces: [],
  isPinned: false,
  openedAt: 1,
  ...more,
});
const names = (lists: readonly ListSummary[]) => lists.map(({ name }) => name);

describe('the viewer’s lists', () => {
  it('stand in their parts, pinned ones first', () => {
    const lists = [
      list('a'),
      list('b', { isPinned: true }),
      list('c', { role: 'viewer' }),
      list('d', { isArchived: true }),
    ];
    const { mine, shared, archived, recent } = arrangeLists(lists);
    expect([names(mine), names(shared), names(archived), names(recent)]).toEqual([
      ['b', 'a'],
      ['c'],
      ['d'],
      [],
    ]);
  });

  it('tell the latest opened apart once there are many', () => {
    const lists = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
      list(name, { openedAt: name === 'b' ? null : 1 }),
    );
    expect(names(arrangeLists(lists).recent)).toEqual(['a', 'c', 'd']);
  });

  it.each([
    ['', ['Launch partners', 'Space weather']],
    ['PARTNERS launch', ['Launch partners']],
    ['@ada_onair weather', ['Space weather']],
    ['nothing', []],
  ])('are found by %j', (query, found) => {
    expect(names(findLists([list('Launch partners'), list('Space weather')], query))).toEqual(found);
  });
});
