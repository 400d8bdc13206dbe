import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiWorld, type Credentials } from '@/lib/watchlists/api-test-store';
import { listSchema } from '@/lib/watchlists/list-schema';
import { send as ask } from '../send-for-test';

vi.mock('next/headers', () => import('@/app/api/next-headers-for-test'));

let world: ApiWorld;
let olga: Credentials;
let stan: Credentials;
let slug = '';

beforeAll(async () => {
  world = await ApiWorld.open();
  [olga, stan] = [await world.session('1'), await world.session('4')];
});
afterAll(() => world.close());
beforeEach(async () => {
  const made = await ask(olga, 'POST', '/api/watchlists', { name: 'Launch partners' });
  slug = z.object({ list: listSchema }).parse(made.body).list.slug;
});

describe('a token', () => {
  it('reads and writes as it may, beside a cookie of somebody else too', async () => {
    const by = { ...stan, ...(await world.token('1', 'read')) };
    expect((await ask(by, 'GET', `/api/watchlists/${slug}`)).status).toBe(200);
    const writer = await world.token('1', 'write');
    expect(
      (await ask(writer, 'PATCH', `/api/watchlists/${slug}`, { version: 1, name: 'By script' })).status,
    ).toBe(200);
  });

  it('is not taken from the address', async () => {
    const secret = (await world.token('1', 'read')).authorization?.slice(7) ?? '';
    for (const name of ['access_token', 'token', 'authorization']) {
      expect((await ask({}, 'GET', `/api/watchlists?${name}=${secret}`)).status).toBe(401);
    }
  });

  it('makes, sees and revokes no tokens', async () => {
    for (const scope of ['read', 'write'] as const) {
      const by = await world.token('4', scope);
      expect((await ask(by, 'GET', '/api/tokens')).status).toBe(403);
      const wanted = { name: 'More', scope: 'write', expiresInDays: null };
      expect((await ask(by, 'POST', '/api/tokens', wanted)).status).toBe(403);
      expect((await ask(by, 'DELETE', '/api/tokens/1')).status).toBe(403);
    }
  });

  it('is made on a page, told once, and revoked by its owner', async () => {
    const made = await ask(stan, 'POST', '/api/tokens', { name: 'Cron', scope: 'read', expiresInDays: 30 });
    const shape = z.object({ secret: z.string(), token: z.object({ id: z.string() }) });
    const { secret, token } = shape.parse(made.body);
    const shown = await ask(stan, 'GET', '/api/tokens');
    expect(shown.text).toContain(token.id);
    expect(shown.text).not.toContain(secret);
    const by = { authorization: `Bearer ${secret}` };
    expect((await ask(by, 'GET', '/api/watchlists')).status).toBe(200);
    expect((await ask(olga, 'DELETE', `/api/tokens/${token.id}`)).status).toBe(404);
    expect((await ask(stan, 'DELETE', `/api/tokens/${token.id}`)).status).toBe(204);
    expect((await ask(by, 'GET', '/api/watchlists')).status).toBe(401);
  });
});
