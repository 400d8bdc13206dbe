import { afterEach, describe, expect, it, vi } from 'vitest';
import { revokeRow } from '@/lib/auth/end-sessions';
import { sealTokens } from '@/lib/auth/sealed-tokens';
import type { TokenRow } from '@/lib/db/tokens';

const keys = [{ id: 'k1', key: Buffer.alloc(32, 1) }];
const others = [{ id: 'k1', key: Buffer.alloc(32, 2) }];

function row(refreshToken: string | null): TokenRow {
  const tokens = { accessToken: 'at', refreshToken, scope: 'space.read', expiresAt: 0 };
  const sealed = sealTokens(keys, '7', tokens);
  return {
    user_id: '7',
    access_token: sealed.accessToken,
    refresh_token: sealed.refreshToken,
    scope: tokens.scope,
    expires_at: 0,
    generation: 0,
    is_ended: 0,
    lease_owner: null,
    lease_until: 0,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('telling X to forget the tokens of an account that is gone', () => {
  const yes = () => Response.json({ revoked: true });
  const down = () => Promise.reject(new TypeError('fetch failed'));
  const notFor = (token: string) => (body: string) =>
    body.includes(`token=${token}&`) ? Response.json({}, { status: 503 }) : yes();

  it.each<
    [string, string | null, typeof keys, (body: string) => Response | Promise<Response>, number, boolean]
  >([
    ['said yes to both', 'rt', keys, yes, 2, true],
    ['said yes to the one there is', null, keys, yes, 1, true],
    ['does not answer', 'rt', keys, down, 2, false],
    ['fails for the refresh token', 'rt', keys, notFor('rt'), 2, false],
    ['fails for the access token', 'rt', keys, notFor('at'), 2, false],
    ['cannot be told, for they no longer open', 'rt', others, yes, 0, false],
  ])('X %s', async (_, refreshToken, held, answer, calls, isForgotten) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (_url: unknown, init?: { body?: unknown }) => {
      asked.push(String(init?.body));
      return answer(String(init?.body));
    });
    expect(await revokeRow(held, row(refreshToken))).toBe(isForgotten);
    expect(asked).toHaveLength(calls);
  });
});
