import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, type Server, ServerResponse } from 'node:http';
import { addressHeader, clientAddress, type Proxies } from '@/lib/http/client-address';
import { followRequest } from '@/lib/http/follow-requests';
import { countRequest } from '@/lib/http/open-requests';
import { ownRoutes } from '@/lib/http/route-of';
import { makeWellFormed } from '@/lib/http/well-formed';

/** A request, headers and body, must be in within this; Node checks every 30 s. */
export const requestTimeoutMs = 20_000;

/**
 * What even answers carry that Next gives before our proxy runs (its redirect of `//`, its refusal of
 * TRACE). The proxy's own headers take their place everywhere else.
 */
const headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

const isStarted = (message: unknown): message is Started =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage &&
  'response' in message &&
  message.response instanceof ServerResponse &&
  'server' in message;

/**
 * Sets these headers and that limit on every request of this process's HTTP servers, and follows it to its
 * end for log and metrics. Node tells of each request before it reaches Next, which buffers a body without a
 * deadline (Node's own is 5 min). Each is told apart by its address, as the proxies that are ours say.
 */
export function setBaseline(proxies: Proxies): void {
  const following = { routeOf: ownRoutes(), proxies };
  subscribe('http.server.request.start', (message) => {
    if (!isStarted(message)) return;
    // Both, for Node swaps the two where the headers' is the longer.
    message.server.headersTimeout = requestTimeoutMs;
    message.server.requestTimeout = requestTimeoutMs;
    makeWellFormed(message.request);
    const { headers: sent, socket } = message.request;
    const forwardedFor = [sent['x-forwarded-for']].flat().join(',');
    sent[addressHeader] = clientAddress(socket.remoteAddress ?? '', forwardedFor, proxies);
    for (const [name, value] of Object.entries(headers)) message.response.setHeader(name, value);
    countRequest(message.server, message.response);
    followRequest(message.request, message.response, following);
  });
}
