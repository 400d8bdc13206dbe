import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boundedAgent } from '@/lib/auth/bounded-agent';

const sent: number[] = [];
const server = createServer((request, response) => {
  const bytes = Number(request.url?.slice(1));
  const piece = Buffer.alloc(16 * 1024);
  let left = bytes;
  const send = () => {
    while (left > 0 && !response.destroyed) {
      const size = Math.min(piece.length, left);
      left -= size;
      if (!response.write(piece.subarray(0, size))) return void response.once('drain', send);
    }
    response.end();
  };
  response.on('close', () => sent.push(bytes - left));
  send();
});
let origin = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

async function read(bytes: number): Promise<number> {
  const agent = boundedAgent(origin, 100_000);
  return new Promise((resolve, reject) => {
    get(`${origin}/${bytes}`, { agent }, async (response) => {
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
  expect(await read(90_000)).toBe(90_000);
});

it('ends a longer one early, and does not wait for its end', async () => {
  await expect(read(200_000_000)).rejects.toThrow(/too much|aborted/);
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]).toBeLessThan(20_000_000);
});
