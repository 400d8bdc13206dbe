import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../test-client.mjs';
import { putSmallWorld } from '../test-world.mjs';
import { mayControl } from './guard.mjs';

/** @type {import('../test-client.mjs').TestSandbox} */
let sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.control('POST reset'));

describe('the guard', () => {
  const call = {
    method: 'GET',
    path: '/_sandbox/state',
    query: new URLSearchParams(),
    body: '',
    remoteAddress: '127.0.0.1',
  };

  it.each([
    [true, {}],
    [true, { headers: { host: '[::1]:4300' }, remoteAddress: '::1' }],
    [false, { remoteAddress: '192.0.2.7' }],
    [false, { headers: { host: 'rebound.example:4300' } }],
    [false, { headers: { host: 'localhost.evil.example' } }],
    [false, { headers: {} }],
    [false, { headers: { host: 'localhost:4300', origin: 'http://127.0.0.1:3000' } }],
  ])('answers %s to %j', (isAllowed, changes) => {
    expect(mayControl({ ...call, headers: { host: 'localhost:4300' }, ...changes })).toBe(isAllowed);
  });

  it('refuses over HTTP what it refuses', async () => {
    const status = await new Promise((resolve) => {
      const path = '/_sandbox/state';
      request(
        { host: '127.0.0.1', port: sandbox.port, path, headers: { host: 'rebound.example' } },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode);
        },
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('the controls', () => {
  it('tell what there is, without a secret', async () => {
    const state = await sandbox.control('GET state');
    expect(state.counts.live).toBeGreaterThan(0);
    expect(state.samples[0].usernames.length).toBeGreaterThan(0);
    expect(state.signInPeople[0]).toHaveProperty('username');
    expect(JSON.stringify(state)).not.toContain('sandbox-confidential-secret');
  });

  it('set the world, and name what they do not know', async () => {
    expect(await putSmallWorld(sandbox)).toEqual({ users: 5, spaces: 4 });
    await sandbox.control('POST world', { remove: { users: ['12'], spaces: ['1offSpaceAAAA'] } });
    const world = await sandbox.control('GET world');
    expect([world.users.length, world.spaces.length]).toEqual([4, 3]);
    const typo = { put: { spaces: [{ id: '1a', creatorId: '11', titel: 'x' }] } };
    await expect(sandbox.control('PUT world', typo)).rejects.toThrow('there is no titel');
    await expect(sandbox.control('PUT world', { put: { users: [{ id: 7 }] } })).rejects.toThrow(
      'id must be a text',
    );
  });

  it('move the clock, and the world with it', async () => {
    const before = (await sandbox.control('GET state')).clock;
    const after = await sandbox.control('POST clock', { advanceMs: 3_600_000 });
    expect(after.now - before.now).toBeGreaterThanOrEqual(3_600_000);
    expect(after.events).toBeGreaterThan(0);
  });

  it('step a paused world by one event', async () => {
    await sandbox.control('POST pace', { paused: true });
    const { event } = await sandbox.control('POST pace', { step: true });
    expect(event).toHaveProperty('spaceId');
    await expect(sandbox.control('POST pace', { pace: 0 })).rejects.toThrow('above 0');
  });

  it('log calls by fingerprint, and never a token, code or state', async () => {
    await putSmallWorld(sandbox);
    const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
    await sandbox.get('/2/users/me?user.fields=url', token);
    const { calls } = await sandbox.control('GET calls');
    expect(
      calls.map((/** @type {{ method: string, path: string }} */ { method, path }) => `${method} ${path}`),
    ).toEqual([
      'GET /i/oauth2/authorize',
      'POST /i/oauth2/authorize',
      'POST /2/oauth2/token',
      'GET /2/users/me',
    ]);
    expect(calls.at(2)).toMatchObject({ grantType: 'authorization_code', status: 200 });
    expect(calls.at(3)).toMatchObject({ owner: '11', status: 200, query: { 'user.fields': 'url' } });
    expect(calls.at(3).token).toMatch(/^[0-9a-f]{12}$/);
    expect(JSON.stringify(calls)).not.toContain(token);
    expect(JSON.stringify(calls)).not.toContain('state-1');
    await sandbox.control('DELETE calls');
    expect(await sandbox.control('GET calls')).toEqual({ calls: [] });
  });

  it('count tokens by person, and take the access of one back', async () => {
    await putSmallWorld(sandbox);
    const ada = await sandbox.signIn({ handle: 'ada', scope: 'users.read tweet.read offline.access' });
    const grace = await sandbox.signIn({ handle: 'grace' });
    expect((await sandbox.control('GET tokens')).tokens).toEqual({
      11: { accessTokens: 1, refreshTokens: 1 },
      12: { accessTokens: 1, refreshTokens: 0 },
    });
    await sandbox.control('POST tokens/revoke', { userId: '11' });
    expect((await sandbox.get('/2/users/me', ada.access_token)).status).toBe(401);
    expect((await sandbox.get('/2/users/me', grace.access_token)).status).toBe(200);
  });

  it('shorten the life of tokens', async () => {
    await putSmallWorld(sandbox);
    await sandbox.control('POST oauth', { expiresInS: 5 });
    expect((await sandbox.signIn({ handle: 'ada' })).expires_in).toBe(5);
  });

  it('go back to the start', async () => {
    await putSmallWorld(sandbox);
    const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
    await sandbox.control('POST faults', { kind: '500' });
    await sandbox.control('POST reset');
    await putSmallWorld(sandbox);
    await sandbox.control('POST reset', { keepWorld: true });
    expect((await sandbox.control('GET state')).counts.users).toBe(5);
    await sandbox.control('POST reset');
    const state = await sandbox.control('GET state');
    expect(state.counts.users).toBeGreaterThan(5);
    expect(state.faults).toEqual([]);
    expect((await sandbox.get('/2/users/me', token)).status).toBe(401);
  });

  it('answer 404, 415 and 400 to what they do not understand', async () => {
    const url = `${sandbox.origin}/_sandbox/clock`;
    expect((await fetch(`${sandbox.origin}/_sandbox/nothing`)).status).toBe(404);
    expect(
      (await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', body: '{', headers })).status).toBe(400);
    expect((await fetch(url, { method: 'POST', body: '{"advanceMs":"1"}', headers })).status).toBe(400);
  });
});
