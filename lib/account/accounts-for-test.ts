import 'server-only';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { connect, emptyStore } from '@/lib/account/account-test-store';
import { bindEntries } from '@/lib/db/access-entries';
import { store } from '@/lib/db/connection';
import { noteDemand } from '@/lib/db/demand';
import { savePeople } from '@/lib/db/people';
import { noteReads } from '@/lib/db/reads';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import type { Asker } from '@/lib/watchlists/asker';
import { createList } from '@/lib/watchlists/create-list';
import { deleteList } from '@/lib/watchlists/delete-list';
import { editList } from '@/lib/watchlists/edit-list';
import { makeLink } from '@/lib/watchlists/links';
import { shareWith } from '@/lib/watchlists/members';
import { personalise } from '@/lib/watchlists/overlay';

/** Told apart from any number that stands somewhere. */
export const olgaId = '7700123456789';
export const edId = '8800123456789';

export type Accounts = { world: ApiWorld; olga: Credentials; ed: Credentials };

/** Olga, who is connected to X, and Ed, signed in anew before each test of a file; nothing is left after it. */
export function withAccounts(take: (accounts: Accounts) => void): void {
  let world: ApiWorld | undefined;
  beforeAll(async () => {
    world = await ApiWorld.open();
  });
  beforeEach(async () => {
    if (!world) throw new Error('the store was not opened');
    take({ world, olga: await world.session(olgaId), ed: await world.session(edId) });
    await connect(olgaId);
  });
  afterEach(emptyStore);
  afterAll(() => world?.close());
}

export async function as(viewerId: string): Promise<Asker> {
  return { db: await store(), viewerId, now: Date.now() };
}

/** Olga has two lists, one shared with Ed, edits one of his, and has left traces wherever one can. */
export async function fullAccount(world: ApiWorld) {
  const db = await store();
  const now = Date.now();
  const shared = await createList(await as(olgaId), {
    name: 'Shared',
    description: '',
    creators: [{ id: '1' }],
  });
  const own = await createList(await as(olgaId), { name: 'Own', description: '', creators: [] });
  const bygone = await createList(await as(olgaId), { name: 'Bygone', description: '', creators: [] });
  const eds = await createList(await as(edId), { name: 'Eds', description: '', creators: [{ id: '1' }] });
  await shareWith(await as(olgaId), shared, edId, 'viewer');
  await makeLink(await as(olgaId), shared, { role: 'viewer', expiresInDays: null });
  await shareWith(await as(edId), eds, olgaId, 'editor');
  const note = { kind: 'note', id: '1', note: 'by Olga' } as const;
  for (const slug of [shared, eds])
    await editList(await as(olgaId), slug, { baseVersion: 1, operation: note });
  await personalise(await as(olgaId), eds, { pins: ['1'], isPinned: true });
  await deleteList(await as(olgaId), bygone);
  await world.token(olgaId, 'read');
  await bindEntries(db, ['user7700123456789'], olgaId, now);
  await noteDemand(db, { viewerId: olgaId, creatorIds: ['1'], expiresAt: now + 60_000 }, now);
  await noteReads(db, '2026-11-22', { spaceIds: [], userIds: [olgaId] });
  await savePeople(db, [{ id: olgaId, handle: 'olga_o', name: 'Olga' }], now);
  const slot = { id: `slot-${now}`, endpoint: 'users', token_key: `user:${olgaId}`, at: now };
  await db.insertInto('budget_slots').values(slot).execute();
  return { shared, own, eds };
}
