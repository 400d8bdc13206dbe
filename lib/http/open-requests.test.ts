import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginClosing, countRequest, isClosing, requestsAnswered } from '@/lib/http/open-requests';

const waiting: ServerResponse[] = [];
const server = createServer((_, response) => {
  countRequest(response);
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

it('lets no connection be used again once it closes', async () => {
  expect(isClosing()).toBe(false);
  beginClosing();
  expect(isClosing()).toBe(true);
  const answer = fetch(origin);
  await once(server, 'request');
  waiting[0]?.end();
  expect((await answer).headers.get('connection')).toBe('close');
});
