import { describe, expect, it } from 'vitest';
import type { EditConflict } from '@/lib/query/ask-api';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { insisted, theirsOf } from './conflict-words';
import { oneList } from './fixtures';

type One = EditConflict['conflicts'][number];
const list = oneList();
const met = (more: Partial<One>): One => ({
  field: 'note',
  creatorId: '2',
  now: '',
  by: '9',
  at: 0,
  ...more,
});

describe('what somebody else made of the same thing', () => {
  it.each<[Partial<One>, string]>([
    [{ now: 'call her' }, 'call her'],
    [{ now: '' }, 'Empty.'],
    [{ now: null }, 'Ben Cohost is no longer on the list.'],
    [{ creatorId: '99', now: null }, 'This creator is no longer on the list.'],
    [{ field: 'name', creatorId: null, now: 'Partners' }, 'Partners'],
    [{ field: 'archived', creatorId: null, now: 'true' }, 'The list is archived.'],
    [{ field: 'place', now: '1' }, 'Ben Cohost stands after Ada Onair.'],
    [{ field: 'place', now: '' }, 'Ben Cohost stands first.'],
  ])('%j reads %s', (more, words) => {
    expect(theirsOf(met(more), list)).toBe(words);
  });
});

describe('insisting on one’s own', () => {
  const away = { version: 9, conflicts: [met({ creatorId: '7', now: null })] };
  it.each<[ListOperation, ListOperation]>([
    [
      { kind: 'note', id: '7', note: 'mine' },
      { kind: 'add', creators: [{ id: '7', note: 'mine' }] },
    ],
    [
      { kind: 'move', id: '7', after: '1' },
      { kind: 'add', creators: [{ id: '7', after: '1' }] },
    ],
    [
      { kind: 'rename', name: 'Mine' },
      { kind: 'rename', name: 'Mine' },
    ],
  ])('%j brings back with it whom they took away', (operation, sent) => {
    expect(insisted({ operation }, away, list)).toEqual(sent);
  });

  it('is the same edit where the creator is still there', () => {
    const operation = { kind: 'note', id: '2', note: 'mine' } as const;
    expect(insisted({ operation }, { version: 9, conflicts: [met({ now: 'theirs' })] }, list)).toBe(
      operation,
    );
  });
});
