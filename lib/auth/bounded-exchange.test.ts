import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BoundedExchange, boundedExchange } from '@/lib/auth/bounded-exchange';

/** How many bytes of each answer left, by the path that asked for so many. */
const sent = new Map<string, number>();
const server = createServer((request, response) => {
  const path = request.url ?? '';
  const piece = Buffer.alloc(16 * 1024);
  const wanted = path === '/drip' ? Number.POSITIVE_INFINITY : Number(path.slice(1));
  let left = wanted;
  const send = () => {
    if (path === '/drip') return void response.write('x');
    while (left > 0 && !response.destroyed) {
      const size = Math.min(piece.length, left);
      left -= size;
      if (!response.write(piece.subarray(0, size))) return void response.once('drain', send);
    }
    response.end();
  };
  response.on('close', () => sent.set(path, wanted - left));
  send();
});
let origin = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const exchange = (timeoutMs = 60_000) => boundedExchange(origin, { mostBytes: 100_000, timeoutMs });

function read({ agent }: BoundedExchange, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { agent }, async (response) => {
      let found = 0;
      try {
        for await (const chunk of response) found += chunk.length;
        resolve(found);
      } catch (error) {
        reject(error);
      }
    }).on('error', reject);
  });
}

it('lets an answer through that is no longer than expected', async () => {
  expect(await exchange().within(read(exchange(), '/90000'))).toBe(90_000);
});

it('ends a longer one early, and does not wait for its end', async () => {
  await expect(read(exchange(), '/200000000')).rejects.toThrow(/too much|aborted/);
  await expect.poll(() => sent.get('/200000000')).toBeLessThan(20_000_000);
});

it('ends one that never ends, with its connection', async () => {
  const bounded = exchange(100);
  await expect(bounded.within(read(bounded, '/drip'))).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect.poll(() => sent.has('/drip')).toBe(true);
});
