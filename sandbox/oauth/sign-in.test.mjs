import { describe, expect, it } from 'vitest';
import { callback } from '../test-client.mjs';
import { sandboxOfSmallWorld } from '../test-world.mjs';

const sandbox = await sandboxOfSmallWorld();

const verifier = 'v'.repeat(43);
/** @param {Record<string, string>} [changes] */
async function obtainCode(changes) {
  const consent = await sandbox.openConsent(changes, verifier);
  return (await sandbox.decide({ consent, handle: 'ada', decision: 'allow' })).searchParams.get('code') ?? '';
}
/** @param {string} code @param {Record<string, string>} [changes] @param {Record<string, string>} [headers] */
const redeem = (code, changes = {}, headers) =>
  sandbox.post(
    '/2/oauth2/token',
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      client_id: 'sandbox-public',
      ...changes,
    },
    headers,
  );
const badCode = {
  error: 'invalid_request',
  error_description: 'Value passed for the authorization code was invalid.',
};
const badToken = { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' };

describe('the authorization code', () => {
  it('gives a token of the asked scopes, without a refresh token unless offline.access was asked', async () => {
    const reply = await redeem(await obtainCode());
    expect(reply.status).toBe(200);
    const tokens = await reply.json();
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type']);
    expect(tokens).toMatchObject({
      token_type: 'bearer',
      expires_in: 7200,
      scope: 'tweet.read users.read space.read',
    });
    const me = await sandbox.get('/2/users/me', tokens.access_token);
    expect(await me.json()).toEqual({ data: { id: '11', name: 'Ada', username: 'ada' } });
    expect(await sandbox.signIn({ handle: 'ada', scope: 'users.read offline.access' })).toHaveProperty(
      'refresh_token',
    );
  });

  it('works once', async () => {
    const code = await obtainCode();
    await redeem(code);
    const again = await redeem(code);
    expect([again.status, await again.json()]).toEqual([400, badCode]);
  });

  it('is dead after 30 s', async () => {
    const code = await obtainCode();
    await sandbox.control('POST clock', { advanceMs: 30_000 });
    const late = await redeem(code);
    expect([late.status, await late.json()]).toEqual([400, badCode]);
  });

  it('is refused with another verifier, and burnt by the attempt', async () => {
    const code = await obtainCode();
    const wrong = await redeem(code, { code_verifier: 'w'.repeat(43) });
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      {
        error: 'invalid_request',
        error_description: 'Value passed for the code verifier did not match the code challenge.',
      },
    ]);
    expect(await (await redeem(code)).json()).toEqual(badCode);
  });

  it('is refused with another redirect URI, to another client, and without a verifier', async () => {
    const other = await redeem(await obtainCode(), { redirect_uri: 'http://127.0.0.1:3000/other' });
    expect(other.status).toBe(400);
    const basic = `Basic ${Buffer.from('sandbox-confidential:sandbox-confidential-secret').toString('base64')}`;
    const stolen = await redeem(await obtainCode(), {}, { authorization: basic });
    expect(await stolen.json()).toEqual(badCode);
    const without = await redeem(await obtainCode(), { code_verifier: '' });
    expect((await without.json()).error_description).toContain('code_verifier');
  });
});

describe('client authentication', () => {
  const encoded = (/** @type {string} */ id, /** @type {string} */ secret) =>
    `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
  const awkward = 'p+l/us%25:colon & space';

  it('takes Basic of a confidential client, form-encoded', async () => {
    const plain = {
      client: 'sandbox-confidential',
      headers: { authorization: encoded('sandbox-confidential', 'sandbox-confidential-secret') },
    };
    expect(await sandbox.signIn({ handle: 'ada', ...plain })).toHaveProperty('access_token');
    const hard = {
      client: 'sandbox-awkward',
      headers: { authorization: encoded('sandbox-awkward', awkward) },
    };
    expect(await sandbox.signIn({ handle: 'ada', ...hard })).toHaveProperty('access_token');
  });

  it.each([
    ['a wrong secret', encoded('sandbox-confidential', 'wrong')],
    [
      'a secret that was not form-encoded',
      `Basic ${Buffer.from(`sandbox-awkward:${awkward}`).toString('base64')}`,
    ],
    ['Basic of a public client', encoded('sandbox-public', '')],
    ['nonsense', 'Basic %%%'],
  ])('refuses %s', async (_, authorization) => {
    const reply = await redeem('any', {}, { authorization });
    expect([reply.status, await reply.json()]).toEqual([
      401,
      { error: 'unauthorized_client', error_description: 'Missing valid authorization header' },
    ]);
  });

  it('refuses a confidential client that names itself in the body', async () => {
    const reply = await redeem('any', { client_id: 'sandbox-confidential' });
    expect([reply.status, (await reply.json()).error]).toEqual([401, 'unauthorized_client']);
  });
});

describe('refresh tokens', () => {
  const refresh = (/** @type {string} */ token) =>
    sandbox.post('/2/oauth2/token', {
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: 'sandbox-public',
    });
  const signIn = () => sandbox.signIn({ handle: 'ada', scope: 'users.read tweet.read offline.access' });

  it('work once and bring their successor', async () => {
    const { refresh_token: first = '', access_token: before } = await signIn();
    const next = await (await refresh(first)).json();
    expect(next.refresh_token).not.toBe(first);
    expect(next.access_token).not.toBe(before);
    const reused = await refresh(first);
    expect([reused.status, await reused.json()]).toEqual([400, badToken]);
    expect((await refresh(next.refresh_token)).status).toBe(200);
  });

  it('outlive the access token', async () => {
    const { refresh_token: token = '', access_token: before } = await signIn();
    await sandbox.control('POST clock', { advanceMs: 7_200_000 });
    expect((await sandbox.get('/2/users/me', before)).status).toBe(401);
    const next = await (await refresh(token)).json();
    expect((await sandbox.get('/2/users/me', next.access_token)).status).toBe(200);
  });

  it('end with a revocation, and take the access tokens along', async () => {
    const { refresh_token: token = '', access_token: access } = await signIn();
    const reply = await sandbox.post('/2/oauth2/revoke', { token, client_id: 'sandbox-public' });
    expect(await reply.json()).toEqual({ revoked: true });
    expect((await refresh(token)).status).toBe(400);
    expect((await sandbox.get('/2/users/me', access)).status).toBe(401);
    expect((await sandbox.control('GET tokens')).tokens).toEqual({});
  });

  it('are not revoked by another client', async () => {
    const { refresh_token: token = '' } = await signIn();
    const authorization = `Basic ${Buffer.from('sandbox-confidential:sandbox-confidential-secret').toString('base64')}`;
    await sandbox.post('/2/oauth2/revoke', { token }, { authorization });
    expect((await refresh(token)).status).toBe(200);
  });
});
