import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPerson } from '@/lib/collector/find-person';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { copyList } from '@/lib/watchlists/copy-list';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { makeLink, openLink, revokeLink } from '@/lib/watchlists/links';
import { codeOf, ListWorld, people, type Somebody, startedAt } from '@/lib/watchlists/list-test-world';
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
beforeAll(async () => {
  world = await ListWorld.open();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
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

describe('a secret link', () => {
  it('leads whoever opens it to the list, from then on by name of the list alone', async () => {
    const slug = await world.list('1');
    await world.joinByLink(slug, 'editor');
    expect((await readList(world.as('lina'), slug)).role).toBe('editor');
    expect((await readLists(world.as('lina'))).map((list) => list.slug)).toContain(slug);
  });

  it('is kept as a hash alone', async () => {
    const slug = await world.list('1');
    const secret = await world.joinByLink(slug, 'viewer');
    expect(secret).toMatch(/^[\w-]{22}$/);
    for (const table of ['lists', 'list_links', 'list_members', 'list_changes'] as const) {
      expect(JSON.stringify(await world.db.selectFrom(table).selectAll().execute())).not.toContain(secret);
    }
  });

  it.each<[string, (slug: string) => Promise<unknown>]>([
    ['revoked', (slug) => revokeLink(world.as('olga'), slug, 'viewer')],
    ['replaced', (slug) => makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: null })],
    ['expired', async () => (world.now += 1 * dayMs)],
    ['of a deleted list', (slug) => deleteList(world.as('olga'), slug)],
  ])('leads nowhere once %s, and neither does what it gave', async (_what, end) => {
    const slug = await world.list('1');
    const secret = await world.joinByLink(slug, 'viewer', 1);
    await end(slug);
    expect(await openLink(world.as('stan'), secret)).toBeNull();
    expect(await codeOf(readList(world.as('lina'), slug))).toBe('not-found');
    expect((await readLists(world.as('lina'))).map((list) => list.slug)).not.toContain(slug);
  });

  it.each(['', 'x', 'A'.repeat(22), 'A'.repeat(10_000), '__proto__', '%00', '../../secret'])(
    'guessed as %j leads nowhere',
    async (guess) => expect(await openLink(world.as('stan'), guess)).toBeNull(),
  );

  it('takes nothing from who may do more, and adds to who may do less', async () => {
    const slug = await world.sharedList('1');
    const { secret } = await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: null });
    await openLink(world.as('ed'), secret);
    await openLink(world.as('olga'), secret);
    expect((await readList(world.as('ed'), slug)).role).toBe('editor');
    expect((await readList(world.as('olga'), slug)).role).toBe('owner');
    const more = await makeLink(world.as('olga'), slug, { role: 'editor', expiresInDays: null });
    await openLink(world.as('vi'), more.secret);
    expect((await readList(world.as('vi'), slug)).role).toBe('editor');
    await revokeLink(world.as('olga'), slug, 'editor');
    expect((await readList(world.as('vi'), slug)).role).toBe('viewer');
  });
});

describe('who has a list', () => {
  it('is told to editors, links to the owner alone, secrets to nobody', async () => {
    const slug = await world.sharedList('1');
    const secret = await world.joinByLink(slug, 'viewer', 1);
    const access = await readAccess(world.as('olga'), slug);
    expect(access.members).toMatchObject([
      { handle: 'olga', role: 'owner', via: [], until: null },
      { handle: 'ed', role: 'editor', via: ['person'], until: null },
      { handle: 'vi', role: 'viewer', via: ['person'], until: null },
      { handle: 'lina', role: 'viewer', via: ['link'], until: startedAt + dayMs },
    ]);
    expect(access.links).toEqual([{ role: 'viewer', createdAt: startedAt, expiresAt: startedAt + dayMs }]);
    expect(JSON.stringify(access)).not.toContain(secret);
    expect((await readAccess(world.as('ed'), slug)).links).toEqual([]);
  });

  it('changes by name: what a link gave beyond it is gone', async () => {
    const slug = await world.list('1');
    await world.joinByLink(slug, 'editor');
    await changeRole(world.as('olga'), slug, people.lina, 'viewer');
    expect((await readList(world.as('lina'), slug)).role).toBe('viewer');
    await revokeLink(world.as('olga'), slug, 'editor');
    expect((await readList(world.as('lina'), slug)).role).toBe('viewer');
    await removeMember(world.as('olga'), slug, people.lina);
    expect(await codeOf(readList(world.as('lina'), slug))).toBe('not-found');
  });

  it('is handed over to a member, and who had it edits from now on', async () => {
    const slug = await world.sharedList('1');
    expect(await codeOf(handOver(world.as('olga'), slug, people.stan))).toBe('resource-not-found');
    await handOver(world.as('olga'), slug, people.ed);
    expect((await readList(world.as('ed'), slug)).role).toBe('owner');
    expect((await readList(world.as('olga'), slug)).role).toBe('editor');
    expect(await codeOf(deleteList(world.as('olga'), slug))).toBe('not-permitted');
  });

  it('does not leave its owner', async () => {
    const slug = await world.list('1');
    expect(await codeOf(removeMember(world.as('olga'), slug, people.olga))).toBe('not-permitted');
    expect(await codeOf(shareWith(world.as('olga'), slug, people.olga, 'viewer'))).toBe('bad-request');
  });

  it('says why somebody cannot be found', async () => {
    const slug = await world.list('1');
    const share = () => codeOf(shareWith(world.as('olga'), slug, 'nobody', 'viewer'));
    vi.mocked(findPerson).mockResolvedValue({ problem: 'not-on-x' });
    expect(await share()).toBe('resource-not-found');
    vi.mocked(findPerson).mockResolvedValue({ pending: { code: 'rate-limited', retryAt: 5 } });
    expect(await share()).toBe('rate-limited');
    vi.mocked(findPerson).mockResolvedValue({ pending: null });
    expect(await share()).toBe('busy');
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
