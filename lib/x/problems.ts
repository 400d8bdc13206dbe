import 'server-only';
import type { XProblemCode } from '@/lib/errors';
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

type TypedCode = Exclude<
  XProblemCode,
  'rate-limited' | 'too-many-per-second' | 'unauthorized' | 'x-timeout' | 'x-unreachable' | 'x-unreadable'
>;

/** By the last segment of `type`: its host is api.twitter.com or api.x.com, by generation. */
const codeBySegment: Record<string, TypedCode> = {
  'client-disconnected': 'client-disconnected',
  'client-forbidden': 'client-forbidden',
  conflict: 'conflict',
  credits: 'credits-depleted',
  'disallowed-resource': 'disallowed-resource',
  'duplicate-rules': 'duplicate-rules',
  'field-hydration-failure': 'field-hydration-failure',
  'field-unauthorized': 'field-unauthorized',
  forbidden: 'forbidden',
  'internal-error': 'internal-error',
  'invalid-request': 'invalid-request',
  'invalid-rules': 'invalid-rules',
  'noncompliant-rules': 'noncompliant-rules',
  'not-authorized-for-field': 'not-authorized-for-field',
  'not-authorized-for-resource': 'not-authorized-for-resource',
  'oauth1-permissions': 'oauth1-permissions',
  'operational-disconnect': 'operational-disconnect',
  'resource-not-found': 'resource-not-found',
  'resource-unavailable': 'resource-unavailable',
  'rule-cap': 'rule-cap',
  'streaming-connection': 'streaming-connection',
  'unsupported-authentication': 'unsupported-authentication',
  'usage-capped': 'usage-capped',
};

/** Where the type is missing or `about:blank`, X's title in lower case letters tells. */
const codeByTitle: Record<string, TypedCode> = {
  clientforbidden: 'client-forbidden',
  creditsdepleted: 'credits-depleted',
  forbidden: 'forbidden',
  invalidrequest: 'invalid-request',
  notfounderror: 'resource-not-found',
  spendcapreached: 'spend-cap-reached',
  unsupportedauthentication: 'unsupported-authentication',
  usagecapexceeded: 'usage-capped',
};

const retryableCodes: ReadonlySet<XProblemCode> = new Set<XProblemCode>([
  'client-disconnected',
  'field-hydration-failure',
  'internal-error',
  'operational-disconnect',
  'rate-limited',
  'streaming-connection',
  'too-many-per-second',
  'x-timeout',
  'x-unavailable',
  'x-unreachable',
  'x-unreadable',
]);

/** X's 1-request-a-second rule asks for a pause of 1–2 s. */
const burstPauseMs = 1_500;
/** A 429 without any header says nothing of its end. */
const unknownPauseMs = 60_000;

const titleKey = (title: string | undefined) => (title ?? '').toLowerCase().replace(/[^a-z]/g, '');

export function isRetryable(code: XProblemCode): boolean {
  return retryableCodes.has(code);
}

function codeOfType(wire: WireProblem): TypedCode | undefined {
  const segment = wire.type?.split('/').at(-1) ?? '';
  const code = Object.hasOwn(codeBySegment, segment) ? codeBySegment[segment] : undefined;
  // One address serves both money problems: only the title tells them apart.
  if (code === 'credits-depleted' && titleKey(wire.title) === 'spendcapreached') return 'spend-cap-reached';
  if (code === 'client-forbidden' && wire.reason === 'client-not-enrolled') return 'client-not-enrolled';
  return code;
}

function codeOfTitle(wire: WireProblem): TypedCode | undefined {
  const key = titleKey(wire.title);
  const code = Object.hasOwn(codeByTitle, key) ? codeByTitle[key] : undefined;
  return code === 'client-forbidden' && wire.reason === 'client-not-enrolled' ? 'client-not-enrolled' : code;
}

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

/**
 * A 429 is the 1/s rule exactly when its headers say that the window has calls left. Only a body
 * that names the usage cap means something else.
 */
function codeOf429(rateLimit: RateLimit | null): XProblemCode {
  return rateLimit && rateLimit.remaining > 0 ? 'too-many-per-second' : 'rate-limited';
}

function codeOf(wire: WireProblem, status: number | undefined, rateLimit: RateLimit | null): XProblemCode {
  const named = codeOfType(wire) ?? codeOfTitle(wire);
  const legacy = wire.errors?.some((error) => error.code === 88);
  if (status === 429 || legacy) return named === 'usage-capped' ? named : codeOf429(rateLimit);
  if (named) return named;
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
