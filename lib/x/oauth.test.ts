import { describe, expect, it } from 'vitest';
import type { XEdge } from '@/lib/x/call-x';
import { authenticateClient, refreshTokens, revokeToken } from '@/lib/x/oauth';

type Call = { url: string; authorization: string | null; form: Record<string, string> };

function edgeWith(body: unknown, status = 200): { edge: XEdge; calls: Call[] } {
  const calls: Call[] = [];
  const fake: typeof fetch = async (input, init) => {
    const form = Object.fromEntries(new URLSearchParams(String(init?.body)));
    calls.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization'), form });
    return Response.json(body, { status });
  };
  return { edge: { apiOrigin: 'https://x.test', fetch: fake }, calls };
}

const publicClient = { clientId: 'pub' };
const tokens = {
  token_type: 'bearer',
  expires_in: 7200,
  access_token: 'a1',
  refresh_token: 'r2',
  scope: 'tweet.read',
};

describe('client authentication', () => {
  it('with a secret: Basic, id and secret form-encoded first, and no client_id in the body', () => {
    const { authorization, form } = authenticateClient({ clientId: 'a b', clientSecret: 's+/%:é' });
    expect(form).toEqual({});
    const decoded = Buffer.from(authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    expect(decoded).toBe('a+b:s%2B%2F%25%3A%C3%A9');
  });

  it('without one: client_id in the body, no header', () => {
    expect(authenticateClient(publicClient)).toEqual({ form: { client_id: 'pub' } });
  });
});

describe('refreshing', () => {
  it('gives new tokens for the old one, by one POST', async () => {
    const { edge, calls } = edgeWith(tokens);
    const reply = await refreshTokens(edge, publicClient, 'r1');
    expect(reply).toMatchObject({
      ok: true,
      value: { accessToken: 'a1', refreshToken: 'r2', expiresInS: 7200, scope: 'tweet.read' },
    });
    expect(calls).toEqual([
      {
        url: 'https://x.test/2/oauth2/token',
        authorization: null,
        form: { grant_type: 'refresh_token', refresh_token: 'r1', client_id: 'pub' },
      },
    ]);
  });

  it.each([
    [
      400,
      { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
      'invalid-request',
    ],
    [
      401,
      { error: 'unauthorized_client', error_description: 'Missing valid authorization header' },
      'unauthorized',
    ],
    [503, {}, 'x-unavailable'],
    [429, { title: 'Too Many Requests' }, 'rate-limited'],
  ])('a %i is never retried', async (status, body, code) => {
    const { edge, calls } = edgeWith(body, status);
    const reply = await refreshTokens(edge, publicClient, 'r1');
    expect(reply).toMatchObject({ ok: false, problem: { code, status, retryable: false } });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['no token', { token_type: 'bearer' }],
    ['another kind of token', { ...tokens, token_type: 'mac' }],
    ['a token that would split a header', { ...tokens, access_token: 'a\r\nx: y' }],
    ['a life of no length', { ...tokens, expires_in: 0 }],
  ])('%s is unreadable', async (_name, body) => {
    const { edge } = edgeWith(body);
    const reply = await refreshTokens(edge, publicClient, 'r1');
    expect(reply).toMatchObject({ ok: false, problem: { code: 'x-unreadable', retryable: false } });
  });
});

it('revokes a token as the client it belongs to', async () => {
  const { edge, calls } = edgeWith({ revoked: true });
  const client = { clientId: 'id', clientSecret: 'secret' };
  expect(await revokeToken(edge, client, 'a1', 'access_token')).toMatchObject({ ok: true, value: null });
  expect(calls[0]).toMatchObject({
    url: 'https://x.test/2/oauth2/revoke',
    authorization: `Basic ${Buffer.from('id:secret').toString('base64')}`,
    form: { token: 'a1', token_type_hint: 'access_token' },
  });
});
