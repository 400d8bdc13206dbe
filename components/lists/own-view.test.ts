import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { heldFromServer } from '@/lib/query/board-query';
import { ownView } from './own-view';

const now = Date.UTC(2026, 10, 24, 17);
const held = heldFromServer(fullBoard(now));
const ids = held.board.creators.map(({ id }) => id);
const [first = '', second = '', third = ''] = ids;
const view = (pins: string[], hidden: string[], showsHidden = false) =>
  ownView({ overlay: { pins, hidden }, creators: [], showsHidden })(held);

describe('one viewer’s own view of a list', () => {
  it('is the board itself for who pins and hides nobody', () => {
    expect(view([], []).board).toBe(held.board);
  });

  it('puts pinned creators first, with their own ages', () => {
    const seen = view([third], []);
    expect(seen.board.creators.map(({ id }) => id).slice(0, 3)).toEqual([third, first, second]);
    expect(seen.checkedAt[0]).toBe(held.checkedAt[2]);
  });

  it('leaves out hidden creators and their Spaces, and shows them again when asked', () => {
    const hidden = held.board.spaces[0]?.creatorId ?? '';
    const seen = view([], [hidden]);
    expect(seen.board.creators.map(({ id }) => id)).not.toContain(hidden);
    expect(seen.board.spaces.map(({ creatorId }) => creatorId)).not.toContain(hidden);
    expect(seen.checkedAt).toHaveLength(ids.length - 1);
    expect(view([], [hidden], true).board).toBe(held.board);
  });

  it('shows one group alone, and everybody where there is no such group', () => {
    const shown = held.board.spaces[0]?.creatorId ?? '';
    const creators = ids.map((id) => ({
      id,
      handle: null,
      name: null,
      avatarUrl: null,
      group: id === shown ? 'Press' : '',
    }));
    const groupView = (group: string) =>
      ownView({ overlay: { pins: [], hidden: [] }, creators, showsHidden: false, group })(held);
    const seen = groupView('Press');
    expect(seen.board.creators.map(({ id }) => id)).toEqual([shown]);
    expect(new Set(seen.board.spaces.map(({ creatorId }) => creatorId))).toEqual(new Set([shown]));
    expect(seen.checkedAt).toEqual([held.checkedAt[ids.indexOf(shown)]]);
    expect(groupView('gone').board).toBe(held.board);
  });

  it('draws nothing anew after a check that only made it younger', () => {
    const see = ownView({ overlay: { pins: [third], hidden: [] }, creators: [], showsHidden: false });
    const younger = { ...held, checkedAt: held.checkedAt.map((at) => at + 1) };
    expect(see(younger).board).toBe(see(held).board);
  });

  it('names those X has not told of yet as the list knows them', () => {
    const creators = [{ id: '7', handle: 'new_here', name: 'New Here', avatarUrl: null }];
    const seen = ownView({ overlay: { pins: [], hidden: [] }, creators, showsHidden: false })(held);
    expect(seen.board.people['7']).toMatchObject({ handle: 'new_here', name: 'New Here' });
  });
});
