import { beforeEach, describe, expect, it } from 'vitest';
import { readScopes } from '../test-client.mjs';
import { sandboxOfSmallWorld } from '../test-world.mjs';
import { faultKinds } from './apply.mjs';

const sandbox = await sandboxOfSmallWorld();
beforeEach(() => sandbox.control('POST limits', { burstMs: 0 }));

const creators = '/2/spaces/by/creator_ids?user_ids=11,12';
/** @param {Record<string, unknown>} fault */
const inject = (fault) =>
  sandbox.control('POST faults', { match: { path: '/2/spaces/by/creator_ids' }, ...fault });
const nowS = () => Math.floor(Date.now() / 1000);

/** What each kind does to a call of by/creator_ids. @type {[string, (reply: Response) => unknown][]} */
const table = [
  [
    '429-rate',
    async (reply) => {
      expect([reply.status, reply.headers.get('x-rate-limit-remaining')]).toEqual([429, '0']);
      expect(Number(reply.headers.get('x-rate-limit-reset')) - nowS()).toBeGreaterThanOrEqual(29);
      expect(await reply.json()).toMatchObject({ title: 'Too Many Requests', status: 429 });
    },
  ],
  [
    '429-burst',
    (reply) => {
      expect(reply.status).toBe(429);
      expect(Number(reply.headers.get('x-rate-limit-remaining'))).toBeGreaterThan(0);
    },
  ],
  ['429-code88', async (reply) => expect(await reply.json()).toMatchObject({ errors: [{ code: 88 }] })],
  ['429-usage-capped', async (reply) => expect((await reply.json()).title).toBe('UsageCapExceeded')],
  ['401', (reply) => expect(reply.status).toBe(401)],
  [
    '402',
    async (reply) => {
      expect(reply.status).toBe(402);
      expect(await reply.text()).toContain('"account_id":2051096097834344448,');
    },
  ],
  ['403-spend-cap', async (reply) => expect((await reply.json()).reset_date).toMatch(/^\d{4}-\d\d-\d\d$/)],
  ['403-not-enrolled', async (reply) => expect((await reply.json()).reason).toBe('client-not-enrolled')],
  [
    '403-scope',
    async (reply) => expect([reply.status, (await reply.json()).title]).toEqual([403, 'Forbidden']),
  ],
  ['500', (reply) => expect(reply.status).toBe(500)],
  ['503', (reply) => expect(reply.status).toBe(503)],
  ['html', (reply) => expect(reply.headers.get('content-type')).toContain('text/html')],
  [
    'redirect',
    (reply) => {
      expect(reply.status).toBe(302);
      expect(reply.headers.get('location')).toBe('http://redirected.invalid/');
    },
  ],
  ['truncated', async (reply) => await expect(reply.json()).rejects.toThrow(SyntaxError)],
  [
    'wrong-types',
    async (reply) => {
      const { data } = await reply.json();
      expect(Array.isArray(data)).toBe(false);
    },
  ],
  [
    'huge',
    async (reply) => {
      expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(2 * 1024 * 1024);
      expect((await reply.json()).data).toHaveLength(2);
    },
  ],
  [
    'partial',
    async (reply) => {
      const body = await reply.json();
      expect(body.data).toHaveLength(1);
      expect(body.errors).toMatchObject([{ resource_id: '1nextSpaceAAA' }]);
      expect(body.meta.result_count).toBe(1);
    },
  ],
  ['empty', async (reply) => expect(await reply.json()).toEqual({ meta: { result_count: 0 } })],
  ['slow', async (reply) => expect((await reply.json()).data).toHaveLength(2)],
];

describe('each kind of fault', () => {
  it.each(table)('%s', async (kind, check) => {
    await inject({ kind, retryAfter: 30, delayMs: 60 });
    const startedAt = performance.now();
    await check(await sandbox.get(creators));
    if (kind === 'slow') expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
    const { calls } = await sandbox.control('GET calls');
    expect(calls.at(-1)).toMatchObject({ path: '/2/spaces/by/creator_ids', fault: kind });
  });

  it('hang never answers', async () => {
    await inject({ kind: 'hang' });
    const token = { authorization: 'Bearer sandbox-app-only-bearer' };
    const call = fetch(`${sandbox.origin}${creators}`, { headers: token, signal: AbortSignal.timeout(150) });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('reset drops the connection', async () => {
    await inject({ kind: 'reset' });
    await expect(sandbox.get(creators)).rejects.toThrow('fetch failed');
  });

  it('is in this table', () => {
    const tried = [...table.map(([kind]) => kind), 'hang', 'reset'];
    expect(tried.sort()).toEqual([...faultKinds].sort());
  });
});

describe('where and how often a fault hits', () => {
  const status = async (/** @type {string} */ path) => (await sandbox.get(path)).status;

  it('is counted down and then gone', async () => {
    await inject({ kind: '503', times: 2 });
    expect([await status(creators), await status(creators), await status(creators)]).toEqual([503, 503, 200]);
  });

  it('leaves other paths alone, and a pattern takes several', async () => {
    await inject({ kind: '500', match: { path: '^/2/spaces' } });
    expect([
      await status('/2/users?ids=11'),
      await status('/2/spaces?ids=1a'),
      await status(creators),
    ]).toEqual([200, 500, 500]);
    await sandbox.control('DELETE faults');
    expect(await status(creators)).toBe(200);
  });

  it("hits one person's token alone", async () => {
    const { access_token: token } = await sandbox.signIn({ handle: 'ada' });
    await inject({ kind: '403-scope', match: { token: '11' } });
    expect((await sandbox.get(creators, token)).status).toBe(403);
    expect(await status(creators)).toBe(200);
  });

  it('hits the token endpoint and the consent page too', async () => {
    await inject({ kind: '503', match: { path: '/2/oauth2/token' } });
    expect((await sandbox.post('/2/oauth2/token', {})).status).toBe(503);
    await inject({ kind: '500', match: { path: '/i/oauth2/authorize' } });
    expect((await fetch(`${sandbox.origin}/i/oauth2/authorize`)).status).toBe(500);
  });

  it('can lose the answer of a refresh that was done', async () => {
    const { refresh_token: token = '' } = await sandbox.signIn({
      handle: 'ada',
      scope: `${readScopes} offline.access`,
    });
    await inject({ kind: 'reset', match: { path: '/2/oauth2/token' }, isAfter: true, times: 1 });
    const form = { grant_type: 'refresh_token', refresh_token: token, client_id: 'sandbox-public' };
    await expect(sandbox.post('/2/oauth2/token', form)).rejects.toThrow();
    expect((await sandbox.post('/2/oauth2/token', form)).status).toBe(400);
  });

  it('is refused when nobody knows its kind or its pattern', async () => {
    await expect(inject({ kind: '418' })).rejects.toThrow('kind must be one of');
    await expect(inject({ kind: '500', match: { path: '^(' } })).rejects.toThrow('no pattern');
  });
});
