import 'server-only';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

type OpenRequests = {
  count: number;
  isClosing: boolean;
  servers: Set<Server>;
  /** When a load balancer last asked whether requests should come here; monotonic ms. */
  probedAt: number;
};

/** A balancer asks again within this; later than that nobody asks. */
const probedWithinMs = 15_000;
/** Longer than the pause between two questions of a balancer: docs/operating.md says 2 s. */
const heedMs = 3_000;

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardOpenRequests: OpenRequests | undefined;
}

function openRequests(): OpenRequests {
  globalThis.spaceboardOpenRequests ??= {
    count: 0,
    isClosing: false,
    servers: new Set(),
    probedAt: Number.NEGATIVE_INFINITY,
  };
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

/** Notes that somebody wants to know whether requests should come here, and would heed a no. */
export function noteProbe(): void {
  openRequests().probedAt = performance.now();
}

/**
 * From here on every answer is its connection's last, and whoever asks is told to go elsewhere. Settles when a
 * load balancer that asks has had the time to hear it: what it still sends until then is answered. Nobody is
 * waited for where nobody asks.
 */
export async function beginClosing(wait: (ms: number) => Promise<unknown> = delay): Promise<void> {
  const open = openRequests();
  open.isClosing = true;
  const isHeeded = performance.now() - open.probedAt < probedWithinMs;
  if (isHeeded) await wait(heedMs);
}

/** From here on nobody new is heard, and connections that wait for their next request are closed. */
export function stopHearing(): void {
  for (const server of openRequests().servers) server.close();
}

/** Settles when everything asked so far is answered, or after `mostMs`. */
export async function requestsAnswered(mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  while (openRequests().count > 0 && performance.now() < until) await delay(20);
}
