import { afterEach, expect, it, vi } from 'vitest';
import { refreshAtX } from '@/lib/auth/tokens-at-x';

vi.mock('@/lib/env', () => ({ env: () => ({ x: { apiOrigin: 'https://x.test', clientId: 'client' } }) }));

const answer = (status: number, body: object) =>
  vi.stubGlobal('fetch', async () => Response.json(body, { status }));

afterEach(() => vi.unstubAllGlobals());

it.each([
  [
    400,
    { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
    'refused',
  ],
  [400, { error: 'invalid_grant' }, 'refused'],
  // The app's own trouble, such as a client secret that was renewed, ends nobody's connection.
  [400, { error: 'invalid_client' }, 'unavailable'],
  [
    401,
    { error: 'unauthorized_client', error_description: 'Missing valid authorization header' },
    'unavailable',
  ],
  [401, { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' }, 'unavailable'],
  [403, { title: 'Forbidden', status: 403 }, 'unavailable'],
  [503, {}, 'unavailable'],
  [200, { nothing: 'of use' }, 'unavailable'],
] as const)('a refresh answered %i %j is %s', async (status, body, reason) => {
  answer(status, body);
  expect(await refreshAtX('refresh')).toEqual({ ok: false, reason });
});

it('keeps the new tokens, with when they end', async () => {
  answer(200, {
    token_type: 'bearer',
    access_token: 'a',
    refresh_token: 'r',
    expires_in: 60,
    scope: 'space.read',
  });
  const before = Date.now();
  const reply = await refreshAtX('refresh');
  expect(reply).toMatchObject({
    ok: true,
    tokens: { accessToken: 'a', refreshToken: 'r', scope: 'space.read' },
  });
  const expiresAt = reply.ok ? reply.tokens.expiresAt : 0;
  expect(expiresAt).toBeGreaterThanOrEqual(before + 60_000);
  expect(expiresAt).toBeLessThanOrEqual(Date.now() + 60_000);
});
