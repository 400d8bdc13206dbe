import { currentViewer } from '@/lib/auth/viewer';
import { presentTime } from '@/lib/collector/present-time';
import { readAllowance, readCreators } from '@/lib/collector/read-creators';
import { readSubscriberCounts } from '@/lib/collector/subscriber-counts';
import { withProblems } from '@/lib/http/with-problems';
import { type ProxyQuery, parseProxyQuery } from '@/lib/spaces/proxy-query';
import type { ProxyReading } from '@/lib/spaces/proxy-refusal';
import { spacesOfReadings, toXBody } from '@/lib/spaces/to-x';
import { unauthorizedBody } from '@/lib/spaces/x-body';

/** A client of an API wants to know of now: data older than this is asked for again before answering. */
const maxAgeMs = 60_000;

/** A cold hundred takes one call, and calls are at least a second apart. */
const waitMsFor = (count: number) => 5_000 + 1_100 * Math.ceil(count / 100);

function rateLimitHeaders({ limit, remaining, resetAt }: Awaited<ReturnType<typeof readAllowance>>) {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(remaining),
    'x-rate-limit-reset': String(Math.ceil(resetAt / 1_000)),
  };
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
  });
}

async function subscriberCounts(viewerId: string, query: ProxyQuery, readings: ProxyReading[]) {
  if (!query.spaceFields.has('subscriber_count')) return new Map<string, number>();
  return readSubscriberCounts(viewerId, spacesOfReadings(readings), 2_000);
}

/** Drop-in for X's endpoint of the same path: X's parameters, X's shape, X's problems. */
export const GET = withProblems(async (request) => {
  const viewer = await currentViewer();
  if (!viewer) return answer(401, unauthorizedBody);
  const parsed = parseProxyQuery(new URL(request.url).searchParams);
  if (!parsed.ok) return answer(400, parsed.body);
  const { query } = parsed;
  const waitMs = waitMsFor(query.userIds.length);
  const readings = await readCreators(query.userIds, { viewerId: viewer.id, waitMs, maxAgeMs });
  const counts = await subscriberCounts(viewer.id, query, readings);
  const context = { now: presentTime(), viewer: { id: viewer.id, subscriberCounts: counts } };
  const { status, body } = toXBody(readings, query, context);
  return answer(status, body, rateLimitHeaders(await readAllowance(viewer.id)));
});
