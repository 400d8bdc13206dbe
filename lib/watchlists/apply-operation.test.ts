import { describe, expect, it } from 'vitest';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import type { ListOperation, ListValue } from '@/lib/watchlists/list-value';

const creator = (id: string, more: { note?: string; group?: string } = {}) => ({
  id,
  handle: null,
  note: '',
  group: '',
  ...more,
});
const list = (...ids: string[]): ListValue => ({
  name: 'Launch',
  description: '',
  isArchived: false,
  creators: ids.map((id) => creator(id)),
});
const order = (value: ListValue | undefined) => value?.creators.map(({ id }) => id).join('');

describe('an operation', () => {
  it.each<[string, ListOperation, string]>([
    ['adds at the end', { kind: 'add', creators: [creator('d'), creator('e')] }, 'abcde'],
    ['adds at the front', { kind: 'add', creators: [{ id: 'd', after: null }] }, 'dabc'],
    ['adds behind somebody', { kind: 'add', creators: [{ id: 'd', after: 'a' }] }, 'adbc'],
    [
      'adds at the end when that somebody is gone',
      { kind: 'add', creators: [{ id: 'd', after: 'z' }] },
      'abcd',
    ],
    [
      'adds each once, the known ones not at all',
      { kind: 'add', creators: [creator('a'), creator('d'), creator('d')] },
      'abcd',
    ],
    ['removes', { kind: 'remove', ids: ['b', 'z'] }, 'ac'],
    ['moves to the front', { kind: 'move', id: 'c', after: null }, 'cab'],
    ['moves behind somebody', { kind: 'move', id: 'a', after: 'b' }, 'bac'],
    ['moves to the end when that somebody is gone', { kind: 'move', id: 'a', after: 'z' }, 'bca'],
  ])('%s', (_what, operation, expected) => {
    expect(order(applyOperation(list('a', 'b', 'c'), operation)?.value)).toBe(expected);
  });

  it.each<[string, ListOperation]>([
    ['adding those that are there', { kind: 'add', creators: [creator('a')] }],
    ['removing those that are not', { kind: 'remove', ids: ['z'] }],
    ['moving to where it is', { kind: 'move', id: 'b', after: 'a' }],
    ['moving behind itself', { kind: 'move', id: 'b', after: 'b' }],
    ['the note it has', { kind: 'note', id: 'a', note: '' }],
    ['the group it has', { kind: 'group', id: 'a', group: '' }],
    ['the name it has', { kind: 'rename', name: 'Launch' }],
    ['the description it has', { kind: 'describe', description: '' }],
    ['archiving what is', { kind: 'archive', isArchived: false }],
  ])('changes nothing by %s', (_what, operation) => {
    expect(applyOperation(list('a', 'b'), operation)).toBeNull();
  });

  it.each<ListOperation>([
    { kind: 'move', id: 'z', after: null },
    { kind: 'note', id: 'z', note: 'x' },
    { kind: 'group', id: '__proto__', group: 'x' },
  ])('%j needs the creator on the list', (operation) => {
    expect(() => applyOperation(list('a'), operation)).toThrow(/not on this list/);
  });

  it('says how many would fit rather than cutting', () => {
    const full = list(...Array.from({ length: 499 }, (_, n) => `${n}`));
    expect(applyOperation(full, { kind: 'add', creators: [creator('x')] })?.value.creators).toHaveLength(500);
    expect(() => applyOperation(full, { kind: 'add', creators: [creator('x'), creator('y')] })).toThrow(
      'A watchlist holds 500 creators and this one has 499: 1 more would fit, 2 were to be added.',
    );
  });
});

describe('the inverse', () => {
  const before: ListValue = {
    name: 'Launch',
    description: 'Ours',
    isArchived: false,
    creators: [creator('a'), creator('b', { note: 'host', group: 'press' }), creator('c'), creator('d')],
  };

  it.each<ListOperation>([
    { kind: 'add', creators: [{ id: 'x', note: 'n', after: 'b' }, { id: 'y' }] },
    { kind: 'remove', ids: ['b', 'c'] },
    { kind: 'remove', ids: ['a', 'b', 'd'] },
    { kind: 'remove', ids: ['a', 'b', 'c', 'd'] },
    { kind: 'move', id: 'a', after: 'd' },
    { kind: 'move', id: 'd', after: null },
    { kind: 'note', id: 'b', note: '' },
    { kind: 'group', id: 'a', group: 'press' },
    { kind: 'rename', name: 'Later' },
    { kind: 'describe', description: '' },
    { kind: 'archive', isArchived: true },
  ])('of %j leads back', (operation) => {
    const applied = applyOperation(before, operation);
    expect(applied && applyOperation(applied.value, applied.inverse)?.value).toEqual(before);
  });
});
