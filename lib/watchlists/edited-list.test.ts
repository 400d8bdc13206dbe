import { describe, expect, it } from 'vitest';
import { editedList } from '@/lib/watchlists/edited-list';
import type { List } from '@/lib/watchlists/list-schema';

const face = (id: string) => ({ id, handle: `h${id}`, name: `Name ${id}`, avatarUrl: null });
const list: List = {
  slug: 'launch-partners-abcdefgh',
  name: 'Launch partners',
  description: '',
  role: 'editor',
  owner: face('9'),
  version: 4,
  isArchived: false,
  createdAt: 0,
  updatedAt: 0,
  creators: ['1', '2'].map((id) => ({ ...face(id), note: '', group: '' })),
  overlay: { pins: [], hidden: [], defaultView: null, isPinned: false, openedAt: null },
};

describe('a list with an edit on its way', () => {
  it('shows a creator who is being added with the name that was looked up', () => {
    const edited = editedList(list, { kind: 'add', creators: [{ id: '3', note: 'new' }] }, [face('3')]);
    expect(edited.creators.at(-1)).toEqual({ ...face('3'), note: 'new', group: '' });
  });

  it('keeps names through a move, and everything else as it was', () => {
    const edited = editedList(list, { kind: 'move', id: '2', after: null });
    expect(edited.creators.map(({ name }) => name)).toEqual(['Name 2', 'Name 1']);
    expect(edited).toMatchObject({ version: 4, overlay: list.overlay });
  });

  it.each([
    ['a creator who is not on it', { kind: 'note', id: '8', note: 'x' }],
    ['what is so already', { kind: 'rename', name: 'Launch partners' }],
  ] as const)('stays as it is for %s', (_, operation) => {
    expect(editedList(list, operation)).toBe(list);
  });
});
