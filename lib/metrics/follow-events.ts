import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { onLogEvent } from '@/lib/logging/heard-events';
import { type Instruments, instruments } from '@/lib/metrics/instruments';

/** What the rooms publish; they know nothing of metrics. */
const requestSchema = z.object({ method: z.string(), route: z.string(), status: z.number(), ms: z.number() });
const callSchema = z.object({ path: z.string(), outcome: z.string(), ms: z.number() });

/** Their duration is how long somebody looked, not how long we took. */
const streamRoute = '/api/spaces/stream';

/** X's endpoints by path; what is not here is none of ours. */
const endpoints = new Map([
  ['/2/spaces/by/creator_ids', 'spaces-by-creators'],
  ['/2/spaces', 'spaces'],
  ['/2/spaces/search', 'spaces-search'],
  ['/2/users/by', 'users-by'],
  ['/2/users', 'users'],
  ['/2/users/me', 'users-me'],
  ['/2/oauth2/token', 'oauth2-token'],
  ['/2/oauth2/revoke', 'oauth2-revoke'],
]);

function countRequest(all: Instruments, message: unknown): void {
  const read = requestSchema.safeParse(message);
  if (!read.success) return;
  const { route, method, status, ms } = read.data;
  all.requests.inc({ route, method, status: String(status) });
  if (route !== streamRoute) all.requestSeconds.observe({ route, method }, ms / 1_000);
}

function countCall(all: Instruments, message: unknown): void {
  const read = callSchema.safeParse(message);
  if (!read.success) return;
  const { path, outcome, ms } = read.data;
  const endpoint = endpoints.get(path) ?? 'other';
  all.calls.inc({ endpoint, outcome });
  all.callSeconds.observe({ endpoint }, ms / 1_000);
  // The code of a sign-in is exchanged by another way: what goes through ours are renewals.
  if (endpoint === 'oauth2-token') all.refreshes.inc({ outcome });
}

/** From here on, requests, calls to X, and troubled events of the log are counted. */
export function followEvents(all: Instruments = instruments()): void {
  subscribe('spaceboard:request', (message) => countRequest(all, message));
  subscribe('spaceboard:x-call', (message) => countCall(all, message));
  onLogEvent(({ level, event }) => {
    if (level !== 'info' && level !== 'debug') all.events.inc({ event, level });
  });
}
