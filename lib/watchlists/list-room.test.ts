import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createList } from '@/lib/watchlists/create-list';
import { deleteList, undoDeletion } from '@/lib/watchlists/delete-list';
import { changesKept, mostDeletedLists, mostListCreators } from '@/lib/watchlists/list-limits';
import { codeOf, ListWorld, people } from '@/lib/watchlists/list-test-world';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';
import { undoEdit } from '@/lib/watchlists/undo-edit';

vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ListWorld;
beforeAll(async () => {
  world = await ListWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.clear());

/** How much the store remembers of the changes of all lists. */
async function remembered(): Promise<{ changes: number; characters: number }> {
  const rows = await world.db.selectFrom('list_changes').selectAll().execute();
  const characters = rows.reduce((all, row) => all + row.operation.length + row.inverse.length, 0);
  return { changes: rows.length, characters };
}

/** As if Ed had changed a list's note so often. */
async function haveChanged(slug: string, times: number): Promise<void> {
  const { id } = await world.db
    .selectFrom('lists')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const text = JSON.stringify({ kind: 'note', id: '1', note: 'before' });
  for (let n = 0; n < times; n += 1) {
    const change = { operation: text, inverse: text, touched: '["creator/1/note"]', undid: null };
    const row = { list_id: id, version: n + 2, actor_id: people.ed, at: world.now, ...change };
    await world.db.insertInto('list_changes').values(row).execute();
  }
  await world.db
    .updateTable('lists')
    .set({ version: times + 1 })
    .where('id', '=', id)
    .execute();
}

describe('one person’s room in the store', () => {
  it('is not filled by lists that are made and deleted in turns', async () => {
    const slugs: string[] = [];
    for (let n = 0; n < mostDeletedLists + 5; n += 1) {
      world.now += 1;
      slugs.push(await world.list('1', '2'));
      await deleteList(world.as('olga'), slugs.at(-1) ?? '');
    }
    expect(await world.db.selectFrom('lists').select('slug').execute()).toHaveLength(mostDeletedLists);
    const creators = await world.db.selectFrom('list_creators').select('creator_id').execute();
    expect(creators).toHaveLength(2 * mostDeletedLists);
    // The last of them can still be brought back.
    await undoDeletion(world.as('olga'), slugs.at(-1) ?? '');
    expect((await readList(world.as('olga'), slugs.at(-1) ?? '')).creators).toHaveLength(2);
  });

  it('is not filled by many changes, nor does an edit on an old version read them all', async () => {
    const slug = await world.sharedList('1');
    await haveChanged(slug, changesKept.changes + 5);
    await world.edit('ed', slug, changesKept.changes + 6, { kind: 'note', id: '1', note: 'last' });
    expect((await remembered()).changes).toBe(changesKept.changes);
    const { version } = await readList(world.as('olga'), slug);
    expect((await readHistory(world.as('olga'), slug))[0]).toMatchObject({ version, text: 'last' });
    const describing = { kind: 'describe', description: 'What nobody else has touched' } as const;
    // Of what lies between nobody knows any more whether it meets this edit.
    expect(await codeOf(world.edit('olga', slug, 1, describing))).toBe('edit-conflict');
    expect(await codeOf(world.edit('olga', slug, version - changesKept.changes, describing))).toBe('done');
  });

  it('is not filled by large changes, and the last can be taken back however large it is', async () => {
    const note = 'é'.repeat(200);
    const creators = Array.from({ length: mostListCreators }, (_, n) => ({ id: `${n + 1}`, note }));
    const ids = creators.map(({ id }) => id);
    const slug = await createList(world.as('olga'), { name: 'Large', description: '', creators });
    let version = 1;
    for (let n = 0; n < 6; n += 1) {
      ({ version } = await world.edit('olga', slug, version, { kind: 'remove', ids }));
      ({ version } = await world.edit('olga', slug, version, { kind: 'add', creators }));
    }
    expect((await remembered()).characters).toBeLessThan(changesKept.characters);
    ({ version } = await world.edit('olga', slug, version, { kind: 'remove', ids }));
    await undoEdit(world.as('olga'), slug, version);
    expect((await readList(world.as('olga'), slug)).creators).toHaveLength(mostListCreators);
  });
});
