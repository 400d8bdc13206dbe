import 'server-only';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

type OpenRequests = { count: number; isClosing: boolean; servers: Set<Server> };

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardOpenRequests: OpenRequests | undefined;
}

function openRequests(): OpenRequests {
  globalThis.spaceboardOpenRequests ??= { count: 0, isClosing: false, servers: new Set() };
  return globalThis.spaceboardOpenRequests;
}

/** Counts a request until it is answered; while the server closes, its connection is not used again. */
export function countRequest(server: Server, response: ServerResponse): void {
  const open = openRequests();
  open.servers.add(server);
  open.count += 1;
  if (open.isClosing) response.setHeader('connection', 'close');
  response.once('close', () => {
    open.count -= 1;
  });
}

/** Whether the server is about to end. */
export const isClosing = (): boolean => openRequests().isClosing;

/** From here on nobody new is heard, and connections that wait for their next request are closed. */
export function beginClosing(): void {
  const open = openRequests();
  open.isClosing = true;
  for (const server of open.servers) server.close();
}

/** Settles when everything asked so far is answered, or after `mostMs`. */
export async function requestsAnswered(mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  while (openRequests().count > 0 && performance.now() < until) await delay(20);
}
