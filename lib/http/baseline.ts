import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { type Server, ServerResponse } from 'node:http';

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

type Started = { response: ServerResponse; server: Server };

const isStarted = (message: unknown): message is Started =>
  typeof message === 'object' &&
  message !== null &&
  'response' in message &&
  message.response instanceof ServerResponse &&
  'server' in message;

/**
 * Sets these headers and that limit on every request of this process's HTTP servers. Node tells of each
 * request before it reaches Next, which buffers a body without a deadline (Node's own is 5 min).
 */
export function setBaseline(): void {
  subscribe('http.server.request.start', (message) => {
    if (!isStarted(message)) return;
    // Both, for Node swaps the two where the headers' is the longer.
    message.server.headersTimeout = requestTimeoutMs;
    message.server.requestTimeout = requestTimeoutMs;
    for (const [name, value] of Object.entries(headers)) message.response.setHeader(name, value);
  });
}
