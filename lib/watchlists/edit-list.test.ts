import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '@/lib/errors';
import { createList } from '@/lib/watchlists/create-list';
import { deleteList, undoDeletion } from '@/lib/watchlists/delete-list';
import { codeOf, type ListWorld, people, startedAt, withListWorld } from '@/lib/watchlists/list-test-world';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';
import { undoEdit } from '@/lib/watchlists/undo-edit';

vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ListWorld;
withListWorld((opened) => {
  world = opened;
});

const add = (...ids: string[]): ListOperation => ({ kind: 'add', creators: ids.map((id) => ({ id })) });
const note = (id: string, text: string): ListOperation => ({ kind: 'note', id, note: text });

async function conflictOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CodedError)) throw error ?? new Error('it was done');
  return [error.code, error.more];
}

describe('edits by two people', () => {
  it('lose nothing: fifty at once over two connections all arrive', async () => {
    const slug = await world.sharedList();
    const ids = Array.from({ length: 50 }, (_, n) => `${100 + n}`);
    const edited = await Promise.all(
      ids.map((id, n) => world.edit(n % 2 ? 'olga' : 'ed', slug, 1, add(id), n % 2 ? world.db : world.other)),
    );
    expect((await world.ids(slug)).sort()).toEqual(ids);
    expect(new Set(edited.map(({ version }) => version)).size).toBe(50);
    expect((await readList(world.as('vi'), slug)).version).toBe(51);
  });

  it('merge where they concern different creators, or different fields of one', async () => {
    const slug = await world.sharedList('11', '12');
    await world.edit('olga', slug, 1, note('11', 'host'));
    await world.edit('ed', slug, 1, { kind: 'group', id: '11', group: 'press' }, world.other);
    await world.edit('ed', slug, 1, { kind: 'remove', ids: ['12'] });
    const { creators } = await readList(world.as('vi'), slug);
    expect(creators).toMatchObject([{ id: '11', note: 'host', group: 'press' }]);
  });

  it('ask where they concern the same, and say what it is now', async () => {
    const slug = await world.sharedList('11');
    await world.edit('ed', slug, 1, note('11', 'theirs'));
    const mine = world.edit('olga', slug, 1, note('11', 'mine'), world.other);
    const conflict = { field: 'note', creatorId: '11', now: 'theirs', by: people.ed, at: startedAt };
    expect(await conflictOf(mine)).toEqual(['edit-conflict', { version: 2, conflicts: [conflict] }]);
    expect((await readList(world.as('vi'), slug)).creators[0]?.note).toBe('theirs');
    // Having seen theirs, one may write over it.
    await world.edit('olga', slug, 2, note('11', 'mine'));
    expect((await readList(world.as('vi'), slug)).creators[0]?.note).toBe('mine');
  });

  it('ask about the name, and about somebody who was taken away', async () => {
    const slug = await world.sharedList('11');
    await world.edit('ed', slug, 1, { kind: 'rename', name: 'Theirs' });
    await world.edit('ed', slug, 2, { kind: 'remove', ids: ['11'] });
    const renamed = await conflictOf(world.edit('olga', slug, 1, { kind: 'rename', name: 'Mine' }));
    expect(renamed).toMatchObject(['edit-conflict', { conflicts: [{ field: 'name', now: 'Theirs' }] }]);
    const noted = await conflictOf(world.edit('olga', slug, 1, note('11', 'x')));
    expect(noted).toMatchObject(['edit-conflict', { conflicts: [{ field: 'creator', now: null }] }]);
  });

  it('agree where they mean the same', async () => {
    const slug = await world.sharedList('11');
    await world.edit('ed', slug, 1, add('12'));
    expect(await world.edit('olga', slug, 1, add('12'))).toEqual({ version: 2, undo: null });
  });

  it('never take more than a list holds', async () => {
    const slug = await world.list(...Array.from({ length: 500 }, (_, n) => `${n + 1}`));
    expect(await codeOf(world.edit('olga', slug, 1, add('501')))).toBe('limit-reached');
    expect(await world.ids(slug)).toHaveLength(500);
  });

  it('keep an order that is theirs, written in few rows', async () => {
    const slug = await world.list('1', '2', '3', '4');
    await world.edit('olga', slug, 1, { kind: 'move', id: '4', after: '1' });
    expect(await world.ids(slug)).toEqual(['1', '4', '2', '3']);
    await world.edit('olga', slug, 2, { kind: 'move', id: '1', after: '3' });
    expect(await world.ids(slug)).toEqual(['4', '2', '3', '1']);
  });
});

describe('taking back', () => {
  it('brings back what was removed, with its note and at its place', async () => {
    const slug = await world.list('1', '2', '3');
    await world.edit('olga', slug, 1, note('2', 'host'));
    const { undo } = await world.edit('olga', slug, 2, { kind: 'remove', ids: ['1', '2'] });
    expect(undo).toEqual({ version: 3, until: startedAt + 15_000 });
    world.now += 14_000;
    expect((await undoEdit(world.as('olga'), slug, 3)).version).toBe(4);
    const { creators } = await readList(world.as('olga'), slug);
    expect(creators).toMatchObject([{ id: '1' }, { id: '2', note: 'host' }, { id: '3' }]);
  });

  it('can itself be taken back', async () => {
    const slug = await world.list('1');
    await world.edit('olga', slug, 1, { kind: 'rename', name: 'Other' });
    const { version } = await undoEdit(world.as('olga'), slug, 2);
    await undoEdit(world.as('olga'), slug, version);
    expect((await readList(world.as('olga'), slug)).name).toBe('Other');
  });

  it('leaves what others have done since', async () => {
    const slug = await world.sharedList('1', '2');
    await world.edit('olga', slug, 1, note('1', 'mine'));
    await world.edit('ed', slug, 2, note('2', 'theirs'));
    await undoEdit(world.as('olga'), slug, 2);
    expect((await readList(world.as('olga'), slug)).creators.map((each) => each.note)).toEqual([
      '',
      'theirs',
    ]);
  });

  it.each<[string, number, ListOperation | null, 'olga' | 'ed']>([
    ['after its time', 15_001, null, 'olga'],
    ['what somebody has touched since', 1, note('9', 'seen'), 'olga'],
    ['what somebody else has done', 1, null, 'ed'],
  ])('is refused %s', async (_what, afterMs, since, by) => {
    const slug = await world.sharedList('1');
    await world.edit('olga', slug, 1, add('9'));
    if (since) await world.edit('ed', slug, 2, since);
    world.now += afterMs;
    expect(await codeOf(undoEdit(world.as(by), slug, 2))).toBe('too-late');
    expect(await world.ids(slug)).toEqual(['1', '9']);
  });

  it('knows no changes that were never made', async () => {
    const slug = await world.list('1');
    for (const version of [0, 1, 2, 99]) {
      expect(await codeOf(undoEdit(world.as('olga'), slug, version))).toBe('too-late');
    }
  });

  it('brings back a deleted list within its time, to its owner alone', async () => {
    const slug = await world.sharedList('1');
    await deleteList(world.as('olga'), slug);
    expect(await codeOf(readList(world.as('olga'), slug))).toBe('not-found');
    expect(await codeOf(undoDeletion(world.as('ed'), slug))).toBe('not-found');
    await undoDeletion(world.as('olga'), slug);
    expect(await world.ids(slug)).toEqual(['1']);
    await deleteList(world.as('olga'), slug);
    world.now += 15_001;
    expect(await codeOf(undoDeletion(world.as('olga'), slug))).toBe('too-late');
  });
});

describe('the history', () => {
  it('tells who did what when, the newest first', async () => {
    const slug = await world.sharedList('1');
    await world.edit('ed', slug, 1, add('2'));
    world.now += 1_000;
    await world.edit('olga', slug, 2, note('2', 'host'));
    await undoEdit(world.as('olga'), slug, 3);
    expect(await readHistory(world.as('vi'), slug)).toMatchObject([
      { version: 4, kind: 'note', text: '', undid: 3 },
      { version: 3, by: { handle: 'olga' }, at: startedAt + 1_000, kind: 'note', text: 'host' },
      { version: 2, by: { handle: 'ed' }, at: startedAt, kind: 'add', creators: [{ id: '2' }] },
    ]);
    expect(await readHistory(world.as('vi'), slug, 3)).toHaveLength(1);
  });
});

describe('how many lists one person has', () => {
  it('is fifty, said in a sentence; a deleted one makes room', async () => {
    const wanted = { name: 'List', description: '', creators: [] };
    const stan = world.as('stan');
    const slugs = await Promise.all(Array.from({ length: 50 }, () => createList(stan, wanted)));
    expect(new Set(slugs).size).toBe(50);
    await expect(createList(stan, wanted)).rejects.toThrow('You have 50 watchlists');
    await deleteList(stan, slugs[0] ?? '');
    await createList(stan, wanted);
    expect(await codeOf(undoDeletion(stan, slugs[0] ?? ''))).toBe('limit-reached');
  });
});
