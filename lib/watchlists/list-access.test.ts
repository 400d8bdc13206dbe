import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findPerson } from '@/lib/collector/find-person';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { copyList } from '@/lib/watchlists/copy-list';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { makeLink, revokeLink } from '@/lib/watchlists/links';
import {
  codeOf,
  type ListWorld,
  people,
  type Somebody,
  startedAt,
  withListWorld,
} from '@/lib/watchlists/list-test-world';
import { changeRole, handOver, readAccess, removeMember, shareWith } from '@/lib/watchlists/members';
import { personalise } from '@/lib/watchlists/overlay';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';
import { readLists } from '@/lib/watchlists/read-lists';
import { undoEdit } from '@/lib/watchlists/undo-edit';

vi.mock('@/lib/collector/find-person', () => ({
  findPerson: vi.fn(async (_viewer: string, key: string) => ({ id: key, person: null })),
}));

const dayMs = 86_400_000;
let world: ListWorld;
withListWorld((opened) => {
  world = opened;
});
beforeEach(() => {
  vi.mocked(findPerson).mockImplementation(async (_viewer, key) => ({ id: key, person: null }));
});

const operations: Record<string, (asker: Asker, slug: string) => Promise<unknown>> = {
  read: readList,
  history: (asker, slug) => readHistory(asker, slug),
  overlay: (asker, slug) => personalise(asker, slug, { pins: ['1'] }),
  copy: (asker, slug) => copyList(asker, slug, undefined),
  edit: (asker, slug) =>
    editList(asker, slug, { baseVersion: 1, operation: { kind: 'add', creators: [{ id: '77' }] } }),
  rename: (asker, slug) =>
    editList(asker, slug, { baseVersion: 1, operation: { kind: 'rename', name: 'Mine' } }),
  undo: (asker, slug) => undoEdit(asker, slug, 1),
  archive: (asker, slug) =>
    editList(asker, slug, { baseVersion: 1, operation: { kind: 'archive', isArchived: true } }),
  'see members': readAccess,
  share: (asker, slug) => shareWith(asker, slug, people.stan, 'viewer'),
  'change a role': (asker, slug) => changeRole(asker, slug, people.vi, 'editor'),
  remove: (asker, slug) => removeMember(asker, slug, people.ed),
  'hand over': (asker, slug) => handOver(asker, slug, people.vi),
  'make a link': (asker, slug) => makeLink(asker, slug, { role: 'editor', expiresInDays: null }),
  'revoke a link': (asker, slug) => revokeLink(asker, slug, 'viewer'),
  delete: deleteList,
};

/** Who asks, after what; each starts from a list shared with Ed and Vi by name and with Lina by a viewer's link. */
const askers: Record<string, (slug: string) => Promise<Somebody>> = {
  owner: async () => 'olga',
  editor: async () => 'ed',
  viewer: async () => 'vi',
  'by link': async () => 'lina',
  stranger: async () => 'stan',
  revoked: async (slug) => {
    await revokeLink(world.as('olga'), slug, 'viewer');
    await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: null });
    return 'lina';
  },
  expired: async () => {
    world.now += 2 * dayMs;
    return 'lina';
  },
};

const done = 'done';
const may = (...who: string[]) => who;
const viewers = may('owner', 'editor', 'viewer', 'by link');
const editors = may('owner', 'editor');
const mayDo: Record<string, string[]> = {
  read: viewers,
  history: viewers,
  overlay: viewers,
  copy: viewers,
  edit: editors,
  rename: editors,
  undo: editors,
  archive: may('owner'),
  'see members': editors,
  share: may('owner'),
  'change a role': may('owner'),
  // Ed himself leaves by it.
  remove: editors,
  'hand over': may('owner'),
  'make a link': may('owner'),
  'revoke a link': may('owner'),
  delete: may('owner'),
};
const cases = Object.keys(operations).flatMap((operation) =>
  Object.keys(askers).map((asker) => [operation, asker] as const),
);

describe('every operation by everybody', () => {
  it.each(cases)('%s by %s', async (operation, asker) => {
    const slug = await world.sharedList('1');
    await world.joinByLink(slug, 'viewer', 1);
    const who = await askers[asker]?.(slug);
    const work = operations[operation]?.(world.as(who ?? 'stan'), slug) ?? Promise.reject();
    // There is no change to undo: who may, is told so.
    const expected = operation === 'undo' ? 'too-late' : done;
    const refused = viewers.includes(asker) ? 'not-permitted' : 'not-found';
    expect(await codeOf(work)).toBe(mayDo[operation]?.includes(asker) ? expected : refused);
  });

  it('answers a stranger as if there were no such list, to the letter', async () => {
    const slug = await world.sharedList('1');
    const gone = await world.list('1');
    await deleteList(world.as('olga'), gone);
    const words = async (work: Promise<unknown>) => {
      const error: unknown = await work.catch((reason: unknown) => reason);
      return error instanceof CodedError ? [error.code, error.message, error.retryAt, error.more] : error;
    };
    for (const operation of Object.values(operations)) {
      const unknown = await words(operation(world.as('stan'), 'nothing-aaaaaaaa'));
      expect(await words(operation(world.as('stan'), slug))).toEqual(unknown);
      expect(await words(operation(world.as('stan'), gone))).toEqual(unknown);
      expect(await words(operation(world.as('olga'), gone))).toEqual(unknown);
    }
    expect(findPerson).not.toHaveBeenCalledWith(people.stan, expect.anything(), expect.anything());
  });
});

describe('what one person makes of a list', () => {
  it('is theirs alone, and survives being told again', async () => {
    const slug = await world.sharedList('1', '2');
    await personalise(world.as('ed'), slug, { pins: ['2', '2'], hidden: ['1'], defaultView: 'table' });
    await personalise(world.as('ed'), slug, { isPinned: true, isOpened: true });
    const own = (await readList(world.as('ed'), slug)).overlay;
    expect(own).toEqual({
      pins: ['2'],
      hidden: ['1'],
      defaultView: 'table',
      isPinned: true,
      openedAt: startedAt,
    });
    for (const who of ['olga', 'vi'] as const) {
      expect((await readList(world.as(who), slug)).overlay).toMatchObject({
        pins: [],
        hidden: [],
        isPinned: false,
      });
    }
    expect((await readList(world.as('olga'), slug)).version).toBe(1);
  });

  it('orders their lists', async () => {
    const first = await world.list('1');
    world.now += 10;
    const second = await world.list('2');
    world.now += 10;
    await personalise(world.as('olga'), first, { isOpened: true });
    const [latest, next] = await readLists(world.as('olga'));
    expect([latest?.slug, next?.slug]).toEqual([first, second]);
    expect(latest).toMatchObject({ role: 'owner', creatorCount: 1, faces: [{ id: '1' }] });
  });

  it('copies with notes and groups, and what is copied stays private', async () => {
    const slug = await world.sharedList('1', '2');
    await world.edit('olga', slug, 1, { kind: 'note', id: '2', note: 'host' });
    const copy = await copyList(world.as('vi'), slug, undefined);
    expect(await readList(world.as('vi'), copy)).toMatchObject({
      name: 'Copy of Launch partners',
      role: 'owner',
      creators: [{ id: '1' }, { id: '2', note: 'host' }],
    });
    expect(await codeOf(readList(world.as('olga'), copy))).toBe('not-found');
  });
});
