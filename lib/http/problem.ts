import 'server-only';
import type { CodedError, ProblemCode } from '@/lib/errors';

/**
 * The one table from code to HTTP status of our own API. What X refuses for the whole app is a
 * gateway's trouble to our caller (502–504), except where the caller can act on X's own status.
 */
const statusOf = {
  'bad-request': 400,
  'body-too-large': 413,
  busy: 503,
  'daily-reads-spent': 429,
  'edit-conflict': 409,
  'foreign-origin': 403,
  internal: 500,
  'limit-reached': 409,
  'method-not-allowed': 405,
  'no-connection': 409,
  'not-allowed': 403,
  'not-found': 404,
  'not-permitted': 403,
  'read-only-token': 403,
  'signed-out': 401,
  'store-unavailable': 503,
  'too-late': 409,
  'too-many-creators': 400,
  'too-many-requests': 429,
  'too-many-streams': 429,
  'client-disconnected': 502,
  'client-forbidden': 502,
  conflict: 409,
  'credits-depleted': 402,
  'disallowed-resource': 403,
  'duplicate-rules': 502,
  'field-hydration-failure': 502,
  'field-unauthorized': 502,
  'internal-error': 502,
  'invalid-request': 502,
  'invalid-rules': 502,
  'noncompliant-rules': 502,
  'not-authorized-for-field': 403,
  'not-authorized-for-resource': 403,
  'oauth1-permissions': 502,
  'operational-disconnect': 502,
  'resource-not-found': 404,
  'resource-unavailable': 503,
  'rule-cap': 502,
  'spend-cap-reached': 402,
  'streaming-connection': 502,
  'unsupported-authentication': 502,
  'usage-capped': 429,
  'client-not-enrolled': 502,
  forbidden: 502,
  'rate-limited': 429,
  'too-many-per-second': 429,
  // Not 401: that would tell our caller that the dashboard's own session is over.
  unauthorized: 502,
  'unknown-problem': 502,
  'x-timeout': 504,
  'x-unavailable': 503,
  'x-unreachable': 502,
  'x-unreadable': 502,
} satisfies Record<ProblemCode, number>;

/** The HTTP status under which our own API reports a code. */
export function problemStatus(code: ProblemCode): number {
  return statusOf[code];
}

export type ProblemInit = {
  detail?: string;
  /** Epoch milliseconds from which a new try may succeed; also sent as `Retry-After`. */
  retryAt?: number;
  headers?: Record<string, string>;
  now?: number;
  /** Members of the body beside those that every problem has. */
  more?: Record<string, unknown>;
};

/** A coded problem as RFC 9457 `application/problem+json`: type, title, status, code, detail?, retryAt?, more. */
export function problemResponse(code: ProblemCode, init: ProblemInit = {}): Response {
  const { detail, retryAt, headers = {}, now = Date.now(), more } = init;
  const status = problemStatus(code);
  const title = code.replaceAll('-', ' ');
  const body = { ...more, type: 'about:blank', title, status, code, detail, retryAt };
  const answer = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': noStore,
    ...headers,
  });
  if (retryAt !== undefined)
    answer.set('retry-after', String(Math.max(1, Math.ceil((retryAt - now) / 1000))));
  return new Response(JSON.stringify(body), { status, headers: answer });
}

/** The problem answer of a coded failure. Its message is ours and carries no secret. */
export function problemOf(error: CodedError): Response {
  return problemResponse(error.code, { detail: error.message, retryAt: error.retryAt, more: error.more });
}

/** Every answer of ours is one person's: no cache may keep it. */
export const noStore = 'private, no-store';
