import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callX, type XEdge } from '@/lib/x/call-x';

/** A server that misbehaves as its path says; real sockets, loopback only. */
const received: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[] = [];
const answers: Record<string, (response: ServerResponse) => void> = {
  ok: (response) =>
    response
      .writeHead(200, {
        'x-rate-limit-limit': '300',
        'x-rate-limit-remaining': '9',
        'x-rate-limit-reset': '2000000000',
      })
      .end('{"data":1}'),
  hang: () => {},
  drip: (response) => {
    response.writeHead(200).write('{"data":"');
    const timer = setInterval(() => response.write('x'), 5);
    response.on('close', () => clearInterval(timer));
  },
  reset: (response) => response.socket?.resetAndDestroy(),
  'reset-midway': (response) => {
    response
      .writeHead(200, { 'content-length': '1000' })
      .write('{"data":', () => response.socket?.resetAndDestroy());
  },
  truncated: (response) => response.writeHead(200).end('{"data":[{"id":"1'),
  empty: (response) => response.writeHead(200).end(),
  html: (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Something went wrong</h1>'),
  'html-503': (response) =>
    response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Over capacity</h1>'),
  redirect: (response) => response.writeHead(302, { location: '/2/ok' }).end(),
  huge: (response) => response.writeHead(200).end(JSON.stringify({ data: 'x'.repeat(300_000) })),
  'huge-500': (response) => response.writeHead(500).end('x'.repeat(300_000)),
  bomb: (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000, 'x'))),
  'limited-429': (response) =>
    response
      .writeHead(429, {
        'x-rate-limit-limit': '300',
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': '2000000060',
      })
      .end('{"title":"Too Many Requests","type":"about:blank","status":429}'),
};

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(3);
    (answers[name] ?? answers.ok)?.(response);
  });
});

const now = 2_000_000_000_000;
let edge: XEdge = { apiOrigin: '' };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  edge = { apiOrigin: `http://127.0.0.1:${port}`, now: () => now, timeoutMs: 4_000, maxBytes: 200_000 };
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a call to X', () => {
  it('sends the token and the query, and answers JSON with its limit', async () => {
    const reply = await callX(edge, {
      path: '/2/ok',
      query: { 'user.fields': 'id,name' },
      authorization: 'Bearer t',
    });
    expect(reply).toEqual({
      ok: true,
      value: { data: 1 },
      rateLimit: { limit: 300, remaining: 9, resetAt: now },
    });
    expect(received[0]).toMatchObject({ method: 'GET', url: '/2/ok?user.fields=id%2Cname' });
    expect(received[0]?.headers.authorization).toBe('Bearer t');
  });

  it('posts forms form-encoded', async () => {
    await callX(edge, { path: '/2/ok', form: { token: 'a+b&c' } });
    expect(received[0]).toMatchObject({ method: 'POST', body: 'token=a%2Bb%26c' });
    expect(received[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });

  it('does not follow a redirect, and so hands no token on', async () => {
    const reply = await callX(edge, { path: '/2/redirect', authorization: 'Bearer t' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'x-unreadable', status: 302 } });
    expect(received).toHaveLength(1);
  });

  it.each([
    ['hang', 'x-timeout'],
    ['drip', 'x-timeout'],
  ] as const)('ends at its deadline: %s', async (name, code) => {
    const reply = await callX({ ...edge, timeoutMs: 60 }, { path: `/2/${name}` });
    expect(reply).toMatchObject({ ok: false, problem: { code, retryable: true } });
  });

  it.each([
    ['reset', 'x-unreachable'],
    ['reset-midway', 'x-unreachable'],
    ['truncated', 'x-unreadable'],
    ['empty', 'x-unreadable'],
    ['html', 'x-unreadable'],
    ['html-503', 'x-unavailable'],
    ['huge', 'x-unreadable'],
    ['huge-500', 'x-unavailable'],
    ['bomb', 'x-unreadable'],
  ] as const)('never throws: %s is %s', async (name, code) => {
    const reply = await callX(edge, { path: `/2/${name}` });
    expect(reply).toMatchObject({ ok: false, problem: { code, retryable: true } });
  });

  it('stops reading a gzip bomb early', async () => {
    const chunks: number[] = [];
    const counting: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const counted = response.body?.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            chunks.push(chunk.byteLength);
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(counted, response);
    };
    await callX({ ...edge, fetch: counting }, { path: '/2/bomb' });
    expect(chunks.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });

  it('a 429 says when to come back', async () => {
    const reply = await callX(edge, { path: '/2/limited-429' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'rate-limited', retryAt: now + 60_000 } });
    expect(reply.rateLimit?.remaining).toBe(0);
  });

  it('nobody listening is x-unreachable, without the address in its words', async () => {
    const closed = { ...edge, apiOrigin: 'http://127.0.0.1:1' };
    const reply = await callX(closed, { path: '/2/ok', authorization: 'Bearer secret' });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'x-unreachable', retryable: true } });
    expect(JSON.stringify(reply)).not.toMatch(/secret|127\.0\.0\.1/);
  });
});
