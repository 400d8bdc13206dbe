import { describe, expect, it, vi } from 'vitest';
import { hashOf } from '@/lib/account/account-test-store';
import { edId, fullAccount, olgaId, withAccounts } from '@/lib/account/accounts-for-test';
import { store } from '@/lib/db/connection';
import type { ApiWorld, Credentials } from '@/lib/watchlists/api-test-store';
import { send as ask } from '../../send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));
vi.mock('@/lib/collector/find-person', () => ({
  findPerson: async (_viewer: string, key: string) => ({ id: key, person: null }),
}));

let world: ApiWorld;
let olga: Credentials;
withAccounts((accounts) => {
  ({ world, olga } = accounts);
});

describe('the file of what is kept', () => {
  it('tells all of it, and no secret', async () => {
    const { shared, eds } = await fullAccount(world);
    const { status, text, headers } = await ask(olga, 'GET', '/api/account/data');
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(text)).toMatchObject({
      account: { id: olgaId },
      connectionToX: { scopes: ['users.read', 'space.read'] },
      handlesOnTheAllowList: [{ handle: `user${olgaId}` }],
      sessions: [{}],
      accessTokens: [{ name: 'Script', scope: 'read' }],
      sharedWithMe: [{ slug: eds, role: 'editor', given: 'by name' }],
      myViewOfLists: [{ slug: eds, pins: ['1'], isPinned: true }],
      boardsOpenNow: [['1']],
      callsToXInMyName: [{ endpoint: 'users' }],
      knownFromX: { profile: { name: 'Olga' } },
    });
    const { watchlists, changesToLists } = JSON.parse(text);
    expect(watchlists).toHaveLength(2);
    expect(watchlists).toContainEqual(
      expect.objectContaining({ slug: shared, sharedWith: [expect.objectContaining({ id: edId })] }),
    );
    expect(changesToLists).toHaveLength(2);
    const db = await store();
    const hashes = [
      ...(await db.selectFrom('personal_tokens').select('token_hash as hash').execute()),
      ...(await db.selectFrom('list_links').select('secret_hash as hash').execute()),
    ].map(({ hash }) => hash);
    expect(hashes.length).toBeGreaterThan(1);
    for (const secret of [...hashes, hashOf(olga), 'sealed-']) expect(text).not.toContain(secret);
  });
});
