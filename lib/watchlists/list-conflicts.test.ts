import { describe, expect, it } from 'vitest';
import { conflictsOf, isTouchedSince, meets } from '@/lib/watchlists/list-conflicts';
import type { ListValue } from '@/lib/watchlists/list-value';

const value: ListValue = {
  name: 'Theirs',
  description: '',
  isArchived: false,
  creators: ['1', '2'].map((id) => ({ id, handle: null, note: `note of ${id}`, group: 'press' })),
};
const change = (version: number, actorId: string, ...touched: string[]) => ({
  version,
  actorId,
  at: 1_000 + version,
  touched,
  undid: null,
});
const edit = (baseVersion: number, ...touched: string[]) => ({ touched, actorId: 'me', baseVersion });

describe('what meets', () => {
  it.each([
    ['name', 'name', true],
    ['creator/1', 'creator/1/note', true],
    ['creator/1/note', 'creator/1', true],
    ['creator/1/note', 'creator/1/group', false],
    ['creator/1', 'creator/12', false],
    ['creator/1', 'place/1', false],
    ['name', 'description', false],
  ])('%s and %s: %s', (a, b, expected) => expect(meets(a, b)).toBe(expected));
});

describe('an edit made on an older version', () => {
  it.each([
    ['different creators', edit(1, 'creator/2/note'), change(2, 'you', 'creator/1/note')],
    ['different fields', edit(1, 'creator/1/note'), change(2, 'you', 'creator/1/group')],
    ['one’s own change', edit(1, 'name'), change(2, 'me', 'name')],
    ['a change that was seen', edit(2, 'name'), change(2, 'you', 'name')],
    ['another’s move of somebody removed', edit(1, 'creator/1'), change(2, 'you', 'place/1')],
  ])('merges with %s', (_what, mine, theirs) => expect(conflictsOf(value, mine, [theirs])).toEqual([]));

  it.each([
    ['name', edit(1, 'name'), change(2, 'you', 'name'), null, 'Theirs'],
    ['note', edit(1, 'creator/1/note'), change(2, 'you', 'creator/1/note'), '1', 'note of 1'],
    ['note', edit(1, 'creator/2'), change(2, 'you', 'creator/2/note'), '2', 'note of 2'],
    ['group', edit(1, 'creator/2/group'), change(2, 'you', 'creator/2/group'), '2', 'press'],
    ['creator', edit(1, 'creator/3/note'), change(2, 'you', 'creator/3'), '3', null],
    ['place', edit(1, 'place/2'), change(2, 'you', 'place/2'), '2', '1'],
    ['archived', edit(1, 'archived'), change(2, 'you', 'archived'), null, 'false'],
  ])('asks about the same %s, and says what it is now', (field, mine, theirs, creatorId, now) => {
    expect(conflictsOf(value, mine, [theirs])).toEqual([{ field, creatorId, now, by: 'you', at: 1_002 }]);
  });

  it('names the newest word on each thing once', () => {
    const found = conflictsOf(value, edit(1, 'name'), [change(2, 'you', 'name'), change(3, 'she', 'name')]);
    expect(found.map(({ by }) => by)).toEqual(['she']);
  });
});

describe('a change', () => {
  it('is touched since by anybody, oneself too', () => {
    const added = change(2, 'me', 'creator/1');
    expect(isTouchedSince(added, [change(3, 'me', 'creator/1/note')])).toBe(true);
    expect(isTouchedSince(added, [change(3, 'you', 'creator/2'), change(4, 'you', 'name')])).toBe(false);
    expect(isTouchedSince(added, [change(1, 'you', 'creator/1')])).toBe(false);
  });
});
