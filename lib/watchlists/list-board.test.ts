import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRevisions } from '@/lib/db/lists';
import { deleteList, undoDeletion } from '@/lib/watchlists/delete-list';
import { makeLink, revokeLink } from '@/lib/watchlists/links';
import { listBoard } from '@/lib/watchlists/list-board';
import { codeOf, type ListWorld, people, withListWorld } from '@/lib/watchlists/list-test-world';
import { changeRole, handOver, removeMember, shareWith } from '@/lib/watchlists/members';

vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ListWorld;
let slug = '';
withListWorld((opened) => {
  world = opened;
});
beforeEach(async () => {
  slug = await world.sharedList('11', '12');
});

describe('a saved list as a board', () => {
  it('is its creators in order, for whoever may see it', async () => {
    await world.edit('olga', slug, 1, { kind: 'move', id: '12', after: null });
    expect((await listBoard(world.as('vi'), slug)).keys).toEqual(['12', '11']);
    expect(await codeOf(listBoard(world.as('stan'), slug))).toBe('not-found');
  });

  it('shows by its revision whatever may change what somebody sees', async () => {
    const { listId, revision } = await listBoard(world.as('vi'), slug);
    const revisions = [revision];
    const olga = world.as('olga');
    const changes = [
      () => world.edit('ed', slug, 1, { kind: 'add', creators: [{ id: '13' }] }),
      () => shareWith(olga, slug, people.lina, 'viewer'),
      () => changeRole(olga, slug, people.lina, 'editor'),
      () => removeMember(olga, slug, people.lina),
      () => makeLink(olga, slug, { role: 'viewer', expiresInDays: 1 }),
      () => revokeLink(olga, slug, 'viewer'),
      () => handOver(olga, slug, people.ed),
    ];
    for (const change of changes) {
      await change();
      revisions.push((await findRevisions(world.other, [listId])).get(listId) ?? 0);
    }
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    expect(revisions).toHaveLength(changes.length + 1);
    await deleteList(world.as('ed'), slug);
    expect((await findRevisions(world.other, [listId])).size).toBe(0);
    await undoDeletion(world.as('ed'), slug);
    expect((await findRevisions(world.other, [listId])).get(listId)).toBeGreaterThan(revisions.at(-1) ?? 0);
  });

  it('reread is nothing once it is taken away', async () => {
    const source = await listBoard(world.as('vi', world.other), slug);
    expect((await source.reread())?.keys).toEqual(['11', '12']);
    await removeMember(world.as('olga'), slug, people.vi);
    expect(await source.reread()).toBeNull();
  });

  it('says until when a link lets somebody see it', async () => {
    await world.joinByLink(slug, 'viewer', 1);
    expect((await listBoard(world.as('lina'), slug)).until).toBe(world.now + 86_400_000);
    expect((await listBoard(world.as('vi'), slug)).until).toBeNull();
  });
});
