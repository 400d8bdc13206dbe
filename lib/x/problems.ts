import 'server-only';
import type { XProblemCode } from '@/lib/errors';
import { codeOfTitle, codeOfType, isRetryable } from '@/lib/x/problem-table';
import type { RateLimit } from '@/lib/x/rate-limit';
import { type WireProblem, wireProblemSchema } from '@/lib/x/wire-problem';

/**
 * One failure at or on the way to X, as a value. `retryable`: the same call may succeed by itself
 * later, not before `retryAt` (epoch ms) where one is named. `wire`: the body as X sent it, for
 * the proxy.
 */
export type XProblem = {
  code: XProblemCode;
  retryable: boolean;
  title: string;
  detail?: string;
  status?: number;
  type?: string;
  retryAt?: number;
  wire?: Record<string, unknown>;
};

/** X's 1-request-a-second rule asks for a pause of 1–2 s. */
const burstPauseMs = 1_500;
/** A 429 without any header says nothing of its end. */
const unknownPauseMs = 60_000;

function codeOfStatus(status: number | undefined, hasForeignType: boolean): XProblemCode {
  if (status === 401) return 'unauthorized';
  if (status === 402) return 'credits-depleted';
  if (hasForeignType || status === undefined) return 'unknown-problem';
  if (status >= 500) return 'x-unavailable';
  if (status === 400) return 'invalid-request';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'resource-not-found';
  if (status === 408) return 'x-timeout';
  return 'unknown-problem';
}

/** A 429 is the 1/s rule exactly when its headers say that the window has calls left. */
function codeOf429(rateLimit: RateLimit | null): XProblemCode {
  return rateLimit && rateLimit.remaining > 0 ? 'too-many-per-second' : 'rate-limited';
}

/** What the body names comes before what the status says: a 429 can be the monthly cap. */
function codeOf(wire: WireProblem, status: number | undefined, rateLimit: RateLimit | null): XProblemCode {
  const named = codeOfType(wire) ?? codeOfTitle(wire);
  if (named) return named;
  const isLegacyLimit = wire.errors?.some((error) => error.code === 88);
  if (status === 429 || isLegacyLimit) return codeOf429(rateLimit);
  return codeOfStatus(status, wire.type !== undefined && wire.type !== 'about:blank');
}

function retryInstant(code: XProblemCode, wire: WireProblem, rateLimit: RateLimit | null, now: number) {
  if (code === 'too-many-per-second') return now + burstPauseMs;
  if (code === 'rate-limited') return rateLimit?.resetAt ?? now + unknownPauseMs;
  if (code === 'spend-cap-reached' && wire.reset_date) {
    const at = Date.parse(`${wire.reset_date}T00:00:00Z`);
    return Number.isNaN(at) ? undefined : at;
  }
  return undefined;
}

/** Without an HTTP answer there is no status; `title` is for people who read logs, not for the page. */
export function localProblem(code: XProblemCode, title: string, detail?: string, status?: number): XProblem {
  return { code, retryable: isRetryable(code), title, ...(detail && { detail }), ...(status && { status }) };
}

/**
 * What a body of X means: a refusal's whole body, or one entry of a 200's `errors[]` (`status`
 * undefined then). Anything may be handed in; what is not a problem of X's shape is read by status.
 */
export function readProblem(
  body: unknown,
  seen: { status?: number; rateLimit?: RateLimit | null; now: number },
): XProblem {
  const parsed = wireProblemSchema.safeParse(body);
  const wire: WireProblem = parsed.success ? parsed.data : {};
  const status = seen.status ?? wire.status;
  const rateLimit = seen.rateLimit ?? null;
  const code = codeOf(wire, status, rateLimit);
  const first = wire.errors?.[0];
  const title =
    wire.title ?? first?.message ?? wire.error ?? (status ? `HTTP ${status}` : 'Problem without a title');
  const detail =
    wire.detail ?? wire.error_description ?? (first?.message !== title ? first?.message : undefined);
  const retryAt = retryInstant(code, wire, rateLimit, seen.now);
  return {
    code,
    retryable: isRetryable(code) || (code === 'unknown-problem' && (status ?? 0) >= 500),
    title,
    ...(detail !== undefined && { detail }),
    ...(status !== undefined && { status }),
    ...(wire.type !== undefined && { type: wire.type }),
    ...(retryAt !== undefined && { retryAt }),
    ...(Object.keys(wire).length > 0 && { wire }),
  };
}
