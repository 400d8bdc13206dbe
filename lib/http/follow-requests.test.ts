import { once } from 'node:events';
import { createServer, get, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { trustedProxies } from '@/lib/http/client-address';
import { followRequest } from '@/lib/http/follow-requests';
import { routeMatcher } from '@/lib/http/route-of';
import { type HeardEvent, onLogEvent } from '@/lib/logging/heard-events';
import { setLogging } from '@/lib/logging/log';
import { currentRequest } from '@/lib/logging/request-context';

const routeOf = routeMatcher({
  staticRoutes: [{ page: '/board' }, { page: '/api/health/ready' }],
  dynamicRoutes: [{ page: '/w/s/[secret]', regex: '^/w/s/([^/]+?)(?:/)?$' }],
});
let proxies = trustedProxies([]);
const events: HeardEvent[] = [];
const stop = onLogEvent((event) => void events.push(event));
const server = createServer((asked, response) => {
  followRequest(asked, response, { routeOf, proxies });
  if (asked.url === '/never') return;
  if (asked.url?.endsWith('?away')) response.statusCode = 503;
  setImmediate(() => response.end(currentRequest()?.requestId));
});
let port = 0;

beforeAll(async () => {
  setLogging({ level: 'info', secrets: [] });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  stop();
  server.close();
});
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  events.length = 0;
  proxies = trustedProxies([]);
});

async function ask(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ id: string; body: string }> {
  const answer = await new Promise<IncomingMessage>((resolve) => get({ port, path, headers }, resolve));
  let body = '';
  for await (const chunk of answer) body += chunk;
  await vi.waitUntil(() => events.length > 0);
  return { id: String(answer.headers['x-request-id']), body };
}

describe('a request', () => {
  it('has an id that its answer and its work know', async () => {
    const { id, body } = await ask('/board?creators=nasa');
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(body).toBe(id);
  });

  it('is logged by the template of its route, without query or secret', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { id } = await ask('/w/s/q7Zk3vX0pLr9TtWm5uYb2c?return=x', { cookie: 'a=b' });
    expect(events).toEqual([
      {
        level: 'info',
        event: 'request',
        fields: { method: 'GET', route: '/w/s/[secret]', status: 200, ms: expect.any(Number) },
      },
    ]);
    expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toMatchObject({
      requestId: id,
      route: '/w/s/[secret]',
    });
  });

  it('keeps the id of a proxy that is trusted, if it is one', async () => {
    expect((await ask('/board', { 'x-request-id': 'from-the-proxy' })).id).not.toBe('from-the-proxy');
    proxies = trustedProxies(['127.0.0.0/8']);
    expect((await ask('/board', { 'x-request-id': 'from-the-proxy' })).id).toBe('from-the-proxy');
    for (const forged of ['short', 'x'.repeat(65), 'two words here', '{"level":"fatal"}'])
      expect((await ask('/board', { 'x-request-id': forged })).id).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['/api/health/ready', 'debug', 'probe-request'],
    ['/api/health/ready?away', 'info', 'request'],
  ])(
    'of a machine that watches us is no news unless it is answered badly: %s',
    async (path, level, event) => {
      await ask(path);
      expect(events).toMatchObject([{ level, event, fields: { route: '/api/health/ready' } }]);
    },
  );

  it('that its caller left is noted as such', async () => {
    const left = request({ port, path: '/never' }).end();
    left.on('error', () => {});
    await once(left, 'socket');
    await vi.waitUntil(async () => (await connections()) > 0);
    left.destroy();
    await vi.waitUntil(() => events.length > 0);
    expect(events[0]?.fields).toMatchObject({ route: 'none', status: 499 });
  });
});

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

describe('routes', () => {
  const byManifest = routeMatcher({
    staticRoutes: [{ page: '/' }, { page: '/api/tokens' }],
    dynamicRoutes: [{ page: '/api/tokens/[id]', regex: '^/api/tokens/([^/]+?)(?:/)?$' }],
  });
  it.each([
    ['/', '/'],
    ['/api/tokens', '/api/tokens'],
    ['/api/tokens/', '/api/tokens'],
    ['/api/tokens/abc', '/api/tokens/[id]'],
    ['/api/tokens/abc.svg', '/api/tokens/[id]'],
    ['/_next/static/chunks/a.js', '/_next/static'],
    ['/icon.svg', '/_next/static'],
    ['/wp-admin', 'none'],
    ['/a/b/c', 'none'],
  ])('%s is %s', (path, route) => expect(byManifest(path)).toBe(route));
  it('have no names without a build', () => expect(routeMatcher(undefined)('/board')).toBe('none'));
});
