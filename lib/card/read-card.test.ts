import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sealCardId } from '@/lib/card/card-id';
import { readCard } from '@/lib/card/read-card';
import type { Db } from '@/lib/db/connection';
import { makeLink, peekLink, revokeLink } from '@/lib/watchlists/links';
import { codeOf, ListWorld, people, startedAt } from '@/lib/watchlists/list-test-world';
import { removeMember } from '@/lib/watchlists/members';

const keys = [{ id: 'k1', key: Buffer.alloc(32, 7) }];
const held = vi.hoisted((): { db?: Db } => ({}));
vi.mock('@/lib/db/connection', async (original) => ({
  ...(await original<object>()),
  store: async () => held.db,
}));
vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));
vi.mock('@/lib/db/store-clock', () => ({ storeTime: () => startedAt }));
vi.mock('@/lib/env', async (original) => ({
  ...(await original<object>()),
  env: () => ({ tokenKeys: keys }),
}));

let world: ListWorld;
let slug = '';
beforeAll(async () => {
  world = await ListWorld.open();
  held.db = world.db;
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  slug = await world.sharedList('11');
});

const ask = (id: string) => codeOf(readCard('list.png', new URLSearchParams({ id })));

it('the picture of a secret link is nobody’s any more once the link is revoked, though it is kept', async () => {
  const { secret } = await makeLink(world.as('olga'), slug, { role: 'viewer', expiresInDays: null });
  const link = await peekLink(world.db, secret, startedAt);
  const id = sealCardId({ by: 'link', linkId: link?.linkId ?? '' }, startedAt);
  expect(await ask(id)).toBe('done');
  await revokeLink(world.as('olga'), slug, 'viewer');
  expect(await ask(id)).toBe('not-found');
});

it('the picture of a list is theirs who have the list, until they have it no more', async () => {
  const id = sealCardId({ by: 'member', slug, viewerId: people.vi }, startedAt);
  expect(await ask(id)).toBe('done');
  await removeMember(world.as('olga'), slug, people.vi);
  expect(await ask(id)).toBe('not-found');
});

it.each(['', 'x', 'v1.k1.a.b.c'])('there is none at %j', async (id) =>
  expect(await ask(id)).toBe('not-found'),
);
