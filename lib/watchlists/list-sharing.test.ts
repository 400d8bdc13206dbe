import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findPerson } from '@/lib/collector/find-person';
import { deleteList } from '@/lib/watchlists/delete-list';
import { makeLink, openLink, revokeLink } from '@/lib/watchlists/links';
import { codeOf, type ListWorld, people, startedAt, withListWorld } from '@/lib/watchlists/list-test-world';
import { changeRole, handOver, readAccess, removeMember, shareWith } from '@/lib/watchlists/members';
import { readList } from '@/lib/watchlists/read-list';
import { readLists } from '@/lib/watchlists/read-lists';

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

  it('keeps the handle somebody was named by, for as long as nothing newer is known of them', async () => {
    const slug = await world.list('1');
    const person = { id: '77', handle: 'nasa', name: 'NASA' };
    vi.mocked(findPerson).mockResolvedValue({ id: '77', person });
    await shareWith(world.as('olga'), slug, 'nasa', 'viewer');
    await changeRole(world.as('olga'), slug, '77', 'editor');
    const { members } = await readAccess(world.as('olga'), slug);
    expect(members).toMatchObject([{ handle: 'olga' }, { id: '77', handle: 'nasa', role: 'editor' }]);
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
    for (const [key, words] of [
      ['nasa', '@nasa is not on X.'],
      ['@123', '@123 is not on X.'],
      ['123', 'The id 123 is not on X.'],
    ] as const)
      await expect(shareWith(world.as('olga'), slug, key, 'viewer')).rejects.toThrow(words);
    vi.mocked(findPerson).mockResolvedValue({ pending: { code: 'rate-limited', retryAt: 5 } });
    expect(await share()).toBe('rate-limited');
    vi.mocked(findPerson).mockResolvedValue({ pending: null });
    expect(await share()).toBe('busy');
  });
});
