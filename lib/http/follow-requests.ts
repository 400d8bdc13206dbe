import 'server-only';
import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isTrustedPeer, type Proxies } from '@/lib/http/client-address';
import { fileRoute, type RouteOf } from '@/lib/http/route-of';
import { log } from '@/lib/logging/log';
import { enterRequest, withinRequest } from '@/lib/logging/request-context';

/** One request as metrics count it. */
export type RequestNote = {
  method: string;
  /** A template, so that there are only so many. */
  route: string;
  /** What was answered; 499 where the caller left before. */
  status: number;
  ms: number;
};

export const requestIdHeader = 'x-request-id';

const finished = channel('spaceboard:request');
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Asked every few seconds, by machines: news only where it is not as it should be. */
const probes = new Set(['/api/health/live', '/api/health/ready', '/api/metrics']);

function eventOf({ route, status }: RequestNote) {
  if (route === fileRoute) return 'static-request';
  return probes.has(route) && status < 400 ? 'probe-request' : 'request';
}

/**
 * A proxy's id for a request is kept if it is one, so that its log and ours can be read together. From
 * anybody else it would be a way to write into the log.
 */
function requestIdOf(request: IncomingMessage, proxies: Proxies): string {
  const given = request.headers[requestIdHeader];
  const isKept =
    typeof given === 'string' &&
    /^[\w-]{8,64}$/.test(given) &&
    isTrustedPeer(request.socket.remoteAddress ?? '', proxies);
  return isKept ? given : randomUUID();
}

/**
 * Gives a request its id, by which everything that follows from it is logged, and notes how it ended: by
 * its route's template, without query, person or address.
 */
export function followRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { routeOf, proxies }: { routeOf: RouteOf; proxies: Proxies },
): void {
  const requestId = requestIdOf(request, proxies);
  const context = { requestId };
  enterRequest(context);
  request.headers[requestIdHeader] = requestId;
  response.setHeader(requestIdHeader, requestId);
  const { method: asked = '', url = '/' } = request;
  const begun = performance.now();
  response.once('close', () => {
    const method = methods.has(asked) ? asked : 'OTHER';
    const route = routeOf(url.split('?', 1)[0] ?? '/');
    const note: RequestNote = {
      method,
      route,
      status: response.headersSent ? response.statusCode : 499,
      ms: Math.round((performance.now() - begun) * 10) / 10,
    };
    if (finished.hasSubscribers) finished.publish(note);
    // Its own, not that of whatever closed the connection.
    withinRequest(context, () => log(eventOf(note), note));
  });
}
