import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import type { Asker } from '@/lib/watchlists/asker';
import { copyList } from '@/lib/watchlists/copy-list';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { exportList } from '@/lib/watchlists/export-list';
import { makeLink, revokeLink } from '@/lib/watchlists/links';
import { listBoard } from '@/lib/watchlists/list-board';
import { codeOf, type ListWorld, withListWorld } from '@/lib/watchlists/list-test-world';
import { changeRole, handOver, readAccess, removeMember, shareWith } from '@/lib/watchlists/members';
import { personalise } from '@/lib/watchlists/overlay';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';

let world: ListWorld;
withListWorld((opened) => {
  world = opened;
});

/** Which tables were asked for what, in their order: what takes time can be told from outside. */
async function askedFor(
  slug: string,
  work: (asker: Asker, slug: string) => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const listen: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const tables =
        JSON.stringify(node).match(/"identifier":\{"kind":"IdentifierNode","name":"list\w*"\}/g) ?? [];
      asked.push(`${node.kind} ${tables.join()}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const stan = world.as('stan', world.db.withPlugin(listen));
  expect(await codeOf(work(stan, slug))).toBe('not-found');
  return asked;
}

const add = { kind: 'add', creators: [{ id: '9' }] } as const;
it.each<[string, (asker: Asker, slug: string) => Promise<unknown>]>([
  ['read', readList],
  ['watch', listBoard],
  ['export', (asker, slug) => exportList(asker, slug, 'csv')],
  ['look at the history of', (asker, slug) => readHistory(asker, slug)],
  ['look at the members of', readAccess],
  ['edit', (asker, slug) => editList(asker, slug, { baseVersion: 1, operation: add })],
  ['copy', (asker, slug) => copyList(asker, slug, 'Mine')],
  ['personalise', (asker, slug) => personalise(asker, slug, { isOpened: true })],
  ['share', (asker, slug) => shareWith(asker, slug, '5', 'viewer')],
  ['change a role on', (asker, slug) => changeRole(asker, slug, '2', 'viewer')],
  ['take somebody off', (asker, slug) => removeMember(asker, slug, '2')],
  ['leave', (asker, slug) => removeMember(asker, slug, asker.viewerId)],
  ['hand over', (asker, slug) => handOver(asker, slug, '2')],
  ['make a link to', (asker, slug) => makeLink(asker, slug, { role: 'viewer', expiresInDays: null })],
  ['revoke a link to', (asker, slug) => revokeLink(asker, slug, 'viewer')],
  ['delete', deleteList],
])(
  'to %s a list of others asks the store for no more than for one that is not there',
  async (_what, work) => {
    const slug = await world.sharedList('1', '2');
    const theirs = await askedFor(slug, work);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs).toEqual(await askedFor('launch-partners-aaaaaaaa', work));
  },
);
