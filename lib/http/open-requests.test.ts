import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  beginClosing,
  countRequest,
  isClosing,
  noteProbe,
  requestsAnswered,
  stopHearing,
} from '@/lib/http/open-requests';

const waiting: ServerResponse[] = [];
const server = createServer((_, response) => {
  countRequest(server, response);
  waiting.push(response);
});
let origin = '';

beforeEach(async () => {
  globalThis.spaceboardOpenRequests = undefined;
  waiting.length = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('waits for what was asked, and no longer than told', async () => {
  const answer = fetch(origin);
  await once(server, 'request');
  const begun = performance.now();
  await requestsAnswered(50);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(49);
  waiting[0]?.end();
  await (await answer).text();
  await requestsAnswered(60_000);
  expect(performance.now() - begun).toBeLessThan(20_000);
});

it('once it closes, hears nobody new, and answers whom it has heard', async () => {
  expect(isClosing()).toBe(false);
  const answer = fetch(origin);
  await once(server, 'request');
  await beginClosing();
  stopHearing();
  expect(isClosing()).toBe(true);
  await expect(fetch(origin)).rejects.toThrow();
  waiting[0]?.end('heard');
  expect(await (await answer).text()).toBe('heard');
});

it('where a load balancer asks, gives it time to hear, and answers on connections that end with it', async () => {
  const told: number[] = [];
  let hear = () => {};
  const wait = (ms: number) => {
    told.push(ms);
    return new Promise<void>((resolve) => {
      hear = resolve;
    });
  };
  noteProbe();
  const heard = beginClosing(wait);
  const answer = fetch(origin);
  await once(server, 'request');
  waiting[0]?.end('late');
  const response = await answer;
  expect(response.headers.get('connection')).toBe('close');
  expect(await response.text()).toBe('late');
  expect(told).toEqual([expect.closeTo(3_000, -3)]);
  hear();
  await heard;
});
