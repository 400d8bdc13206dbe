import 'server-only';
import { channel } from 'node:diagnostics_channel';
import type { FieldPlan } from '@/lib/x/field-plan';
import { localProblem, readProblem, type XProblem } from '@/lib/x/problems';
import { type RateLimit, readRateLimit } from '@/lib/x/rate-limit';
import { readBody } from '@/lib/x/read-body';

/** What a call needs of the world around it. */
export type XEdge = {
  /** As in `https://api.x.com`. */
  apiOrigin: string;
  fetch?: typeof fetch;
  now?: () => number;
  /** Over headers and body together. */
  timeoutMs?: number;
  maxBytes?: number;
  /** Fields that X refused; one per process and X unless given. */
  fieldPlan?: FieldPlan;
};

export type XReply<T> =
  | { ok: true; value: T; rateLimit: RateLimit | null }
  | { ok: false; problem: XProblem; rateLimit: RateLimit | null };

export type XRequest = {
  path: `/2/${string}`;
  query?: Record<string, string>;
  /** Present: a form-encoded POST. */
  form?: Record<string, string>;
  authorization?: string;
};

/** What became of each call, for whoever counts: path, outcome (`ok` or a problem's code), ms. */
const called = channel('spaceboard:x-call');

const defaultTimeoutMs = 5_000;
const defaultMaxBytes = 2_000_000;

function buildRequest(edge: XEdge, request: XRequest, signal: AbortSignal): [URL, RequestInit] {
  const url = new URL(request.path, edge.apiOrigin);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const headers = new Headers({ accept: 'application/json', 'user-agent': 'spaceboard' });
  if (request.authorization !== undefined) headers.set('authorization', request.authorization);
  const method = request.form ? 'POST' : 'GET';
  const body = request.form ? new URLSearchParams(request.form) : undefined;
  // A redirect would carry the token to wherever it points; `no-store` keeps Next's fetch cache out.
  return [url, { method, headers, body, signal, redirect: 'manual', cache: 'no-store', credentials: 'omit' }];
}

function travelProblem(error: unknown): XProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError')
    return localProblem('x-timeout', 'X did not answer in time');
  const cause = error instanceof Error ? error.cause : undefined;
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return localProblem('x-unreachable', 'X could not be reached', reason);
}

/** JSON of any shape, or undefined; no answer of X is bare `undefined`. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readAnswer(response: Response, edge: XEdge, signal: AbortSignal): Promise<XReply<unknown>> {
  const now = (edge.now ?? Date.now)();
  const { status } = response;
  const rateLimit = readRateLimit(response.headers, now);
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    return {
      ok: false,
      problem: localProblem('x-unreadable', 'X answered with a redirect', undefined, status),
      rateLimit,
    };
  }
  const body = await readBody(response, edge.maxBytes ?? defaultMaxBytes, signal);
  const json = body.isWhole ? readJson(body.text) : undefined;
  if (!response.ok) return { ok: false, problem: readProblem(json, { status, rateLimit, now }), rateLimit };
  if (json !== undefined) return { ok: true, value: json, rateLimit };
  const title = body.isWhole ? 'X answered with something that is not JSON' : 'X answered with too much';
  return { ok: false, problem: localProblem('x-unreadable', title, undefined, status), rateLimit };
}

/**
 * The one call to X's API. Answers the JSON of a 2xx as it came; everything else is a coded
 * problem. Never throws for upstream trouble, never retries: each try is the caller's to budget.
 */
export async function callX(edge: XEdge, request: XRequest): Promise<XReply<unknown>> {
  const begun = performance.now();
  const reply = await callOnce(edge, request);
  if (called.hasSubscribers) {
    const outcome = reply.ok ? 'ok' : reply.problem.code;
    called.publish({ path: request.path, outcome, ms: performance.now() - begun });
  }
  return reply;
}

async function callOnce(edge: XEdge, request: XRequest): Promise<XReply<unknown>> {
  // Our own timer: Node 20 may collect an `AbortSignal.timeout` inside `AbortSignal.any` before it fires, and a
  // call to an X that never answers would never end.
  const controller = new AbortController();
  const { signal } = controller;
  const giveUp = () => controller.abort(new DOMException('X did not answer in time', 'TimeoutError'));
  const [url, init] = buildRequest(edge, request, signal);
  const timer = setTimeout(giveUp, edge.timeoutMs ?? defaultTimeoutMs);
  try {
    return await readAnswer(await (edge.fetch ?? fetch)(url, init), edge, signal);
  } catch (error) {
    return { ok: false, problem: travelProblem(signal.aborted ? signal.reason : error), rateLimit: null };
  } finally {
    clearTimeout(timer);
    // Frees the socket of a body that was left unread.
    controller.abort();
  }
}
