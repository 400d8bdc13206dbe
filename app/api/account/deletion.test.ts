import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import { tablesWith } from '@/lib/account/account-test-store';
import { as, edId, fullAccount, olgaId, withAccounts } from '@/lib/account/accounts-for-test';
import { store } from '@/lib/db/connection';
import { savePeople } from '@/lib/db/people';
import { env } from '@/lib/env';
import type { ApiWorld, Credentials } from '@/lib/watchlists/api-test-store';
import { createList } from '@/lib/watchlists/create-list';
import { readAccess } from '@/lib/watchlists/members';
import { readHistory } from '@/lib/watchlists/read-history';
import { readList } from '@/lib/watchlists/read-list';
import { send as ask } from '../send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ApiWorld;
let olga: Credentials;
withAccounts((accounts) => {
  ({ world, olga } = accounts);
});

const handle = `@User${olgaId}`;

describe('deleting an account', () => {
  it('leaves nothing of the person, and to others what is theirs', async () => {
    const { shared, own, eds } = await fullAccount(world);
    expect((await tablesWith(olgaId)).length).toBeGreaterThan(12);
    const lists = [
      { slug: shared, to: edId },
      { slug: own, to: null },
    ];
    const gone = await ask(olga, 'DELETE', '/api/account', { handle, lists });
    // Tokens that no longer open cannot be named to X.
    expect([gone.status, gone.text]).toEqual([200, '{"isForgottenByX":false}']);
    expect(gone.headers.get('set-cookie')).toMatch(/^spaceboard\.session=; .*Max-Age=0/);
    expect(await tablesWith(olgaId)).toEqual([]);
    expect((await ask(olga, 'GET', '/api/account/sessions')).status).toBe(401);
    const given = await readList(await as(edId), shared);
    expect(given).toMatchObject({ role: 'owner', creators: [{ id: '1', note: 'by Olga' }] });
    for (const slug of [shared, eds]) {
      const [change] = await readHistory(await as(edId), slug);
      expect(change?.by).toMatchObject({ name: 'Deleted account', handle: null });
    }
    expect((await readAccess(await as(edId), eds)).members.map(({ id }) => id)).toEqual([edId]);
    if (inject('storeKind') !== 'sqlite') return;
    const { dataDir } = env();
    for (const file of readdirSync(dataDir).map((name) => join(dataDir, name))) {
      if (existsSync(file)) expect(readFileSync(file).includes(olgaId), file).toBe(false);
    }
  });

  it('keeps what X shows everybody of them where others watch them', async () => {
    const db = await store();
    await savePeople(db, [{ id: olgaId, handle: 'olga_o', name: 'Olga' }], Date.now());
    await createList(await as(edId), { name: 'Eds', description: '', creators: [{ id: olgaId }] });
    expect((await ask(olga, 'DELETE', '/api/account', { handle, lists: [] })).status).toBe(200);
    expect(await tablesWith(olgaId)).toEqual(['handles', 'list_creators', 'people']);
  });

  it.each([
    ['the handle is another', () => ({ handle: '@somebody', lists: [] }), 400],
    ['a list is not spoken of', (own: string) => ({ handle, lists: [{ slug: own, to: null }] }), 400],
    [
      'a list is not theirs',
      (own: string, shared: string, eds: string) => ({
        handle,
        lists: [own, shared, eds].map((slug) => ({ slug, to: null })),
      }),
      400,
    ],
    [
      'a list would go to somebody who has not got it',
      (own: string, shared: string) => ({
        handle,
        lists: [
          { slug: shared, to: null },
          { slug: own, to: edId },
        ],
      }),
      404,
    ],
    ['more is sent than asked for', () => ({ handle, lists: [], userId: edId }), 400],
  ])('changes nothing when %s', async (_, wish, status) => {
    const { shared, own, eds } = await fullAccount(world);
    const before = await tablesWith(olgaId);
    const body = wish(own, shared, eds);
    expect((await ask(olga, 'DELETE', '/api/account', body)).status).toBe(status);
    expect(await tablesWith(olgaId)).toEqual(before);
    expect((await readList(await as(olgaId), shared)).role).toBe('owner');
  });
});
