import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pinnedCreators } from '@/lib/collector/pinned-demand';
import { purgeLists } from '@/lib/db/lists';
import { deleteList } from '@/lib/watchlists/delete-list';
import { type ListWorld, listTables, people, withListWorld } from '@/lib/watchlists/list-test-world';
import { removeMember } from '@/lib/watchlists/members';
import { personalise } from '@/lib/watchlists/overlay';

vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

const everyone = { allowedUsers: ['*'], adminUsers: [] };
let world: ListWorld;
let slug = '';
withListWorld((opened) => {
  world = opened;
});
beforeEach(async () => {
  slug = await world.sharedList('11', '12');
});

describe('lists that people have pinned', () => {
  const pinned = async (lists = everyone) =>
    Object.fromEntries(await pinnedCreators(world.other, lists, world.now));

  it('are watched for them, each creator once', async () => {
    const second = await world.list('12', '13');
    for (const each of [slug, second]) await personalise(world.as('olga'), each, { isPinned: true });
    await personalise(world.as('vi'), slug, { isPinned: true });
    const found = await pinned();
    expect(found[people.olga]?.toSorted()).toEqual(['11', '12', '13']);
    expect(found[people.vi]).toEqual(['11', '12']);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['unpinned', () => personalise(world.as('vi'), slug, { isPinned: false })],
    ['taken away', () => removeMember(world.as('olga'), slug, people.vi)],
    ['archived', () => world.edit('olga', slug, 1, { kind: 'archive', isArchived: true })],
    ['deleted', () => deleteList(world.as('olga'), slug)],
  ])('are watched no more once %s', async (_what, end) => {
    await personalise(world.as('vi'), slug, { isPinned: true });
    expect((await pinned())[people.vi]).toHaveLength(2);
    await end();
    expect((await pinned())[people.vi] ?? []).toEqual([]);
  });

  it('are not watched for who is no longer let in', async () => {
    await personalise(world.as('vi'), slug, { isPinned: true });
    expect(await pinned({ allowedUsers: ['1'], adminUsers: [] })).toEqual({});
  });
});

describe('a deleted list', () => {
  it('leaves the store with all that belonged to it, and leaves the others alone', async () => {
    const other = await world.list('9');
    await personalise(world.as('vi'), slug, { pins: ['11'] });
    await world.joinByLink(slug, 'viewer');
    await world.edit('ed', slug, 1, { kind: 'remove', ids: ['11'] });
    await deleteList(world.as('olga'), slug);
    await purgeLists(world.db, world.now);
    const rows = () =>
      Promise.all(
        listTables.map(async (table) => (await world.db.selectFrom(table).selectAll().execute()).length),
      );
    expect((await rows())[0]).toBe(2);
    await purgeLists(world.db, world.now + 1);
    expect(await rows()).toEqual([1, 1, 0, 0, 0, 0]);
    expect(await world.ids(other)).toEqual(['9']);
  });
});
