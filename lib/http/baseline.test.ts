import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestTimeoutMs, setBaseline } from '@/lib/http/baseline';
import { addressHeader, trustedProxies } from '@/lib/http/client-address';
import { setLogging } from '@/lib/logging/log';

const server = createServer((request, response) => {
  if (request.url === '/own') response.setHeader('content-security-policy', "default-src 'self'");
  response.end(request.url === '/who' ? request.headers[addressHeader] : request.url);
});
let origin = '';

beforeAll(async () => {
  setLogging({ level: 'warn', secrets: [] });
  setBaseline(trustedProxies());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

it('keeps an answer that nobody thought of from being framed or sniffed', async () => {
  const { headers } = await fetch(origin);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
});

it('gives way to headers set later', async () => {
  const { headers } = await fetch(`${origin}/own`);
  expect(headers.get('content-security-policy')).toBe("default-src 'self'");
});

it('ends requests that trickle in, long before the five minutes of Node', async () => {
  await fetch(origin);
  expect([server.headersTimeout, server.requestTimeout]).toEqual([requestTimeoutMs, requestTimeoutMs]);
  expect(requestTimeoutMs).toBeLessThanOrEqual(30_000);
});

it.each([
  ['/w/%E0%A4%A', '/no-such-address'],
  ['/api/auth/%', '/no-such-address'],
  ['/people/%zz?x=1', '/no-such-address'],
  ['/board?creators=%', '/board?creators=%'],
  ['/w/%E0%A4%85', '/w/%E0%A4%85'],
])('finds nothing at an address whose encoding is broken: %s', async (path, asked) => {
  expect(await (await fetch(`${origin}${path}`)).text()).toBe(asked);
});

it('tells who asks by the proxies in front, not by what a client writes', async () => {
  const headers = { [addressHeader]: '198.51.100.1', 'x-forwarded-for': '198.51.100.2, 203.0.113.9' };
  expect(await (await fetch(`${origin}/who`, { headers })).text()).toBe('203.0.113.9');
});
