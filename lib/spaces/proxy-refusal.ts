import 'server-only';
import type { Snapshot } from '@/lib/spaces/types';
import { genericBody } from '@/lib/spaces/x-body';

/** Why a creator's newest look-up failed: X's problem, or one of ours (no token, budget spent). */
export type ProxyProblem = {
  code: string;
  title: string;
  detail?: string | undefined;
  status?: number | undefined;
  type?: string | undefined;
  retryAt?: number | undefined;
  wire?: Record<string, unknown> | undefined;
};

/** One creator as the collector knows it; `snapshot` null means never checked, or not for too long. */
export type ProxyReading = {
  creatorId: string;
  snapshot: Snapshot | null;
  problem: ProxyProblem | null;
  isPending: boolean;
};

/** Statuses for what has no HTTP answer of X behind it. */
const statusByCode: Record<string, number> = {
  'rate-limited': 429,
  'too-many-per-second': 429,
  // Known from another process, whose answer of X's is not at hand.
  'credits-depleted': 402,
  'spend-cap-reached': 403,
  'client-not-enrolled': 403,
  'usage-capped': 429,
  'daily-reads-spent': 429,
  // To a client of X, a token that no longer works.
  'no-connection': 401,
  'x-timeout': 504,
  'x-unreachable': 502,
  'x-unreadable': 502,
};

/** X's own status and body where X refused, else X's generic problem. */
export function refusal(problem: ProxyProblem): { status: number; body: object } {
  const isOfX = problem.status !== undefined && problem.status >= 400;
  const ownStatus = Object.hasOwn(statusByCode, problem.code) ? statusByCode[problem.code] : undefined;
  const status = isOfX ? (problem.status ?? 502) : (ownStatus ?? 503);
  const body =
    isOfX && problem.wire
      ? problem.wire
      : genericBody(status, problem.title, problem.detail ?? problem.title);
  return { status, body };
}

/** The answer when nothing is known of any asked creator, or null when there is something to show. */
export function refusalOfAll(readings: readonly ProxyReading[]): { status: number; body: object } | null {
  if (readings.some((reading) => reading.snapshot)) return null;
  const problem = readings.find((reading) => reading.problem)?.problem;
  if (problem) return refusal(problem);
  const detail = 'These creators have not been checked yet. Try again in a moment.';
  return { status: 503, body: genericBody(503, 'Service Unavailable', detail) };
}
