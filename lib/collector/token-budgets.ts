import 'server-only';
import { allowanceLeft, type Endpoint, windowMs } from '@/lib/collector/budget';
import type { BudgetState, Limit } from '@/lib/db/budget';
import type { XProblemCode } from '@/lib/errors';

/** Why nothing goes out, and until when, epoch ms. */
export type Pause = { code: XProblemCode; until: number };

/** What is left to one token at one endpoint. Never the token itself: `tokenKey` is `app` or `user:<id>`. */
export type TokenBudget = {
  tokenKey: string;
  limit: number;
  remaining: number;
  resetAt: number;
  pause: Pause | null;
};

/** `pause`: what holds every token back. */
export type EndpointBudget = { endpoint: Endpoint; pause: Pause | null; tokens: TokenBudget[] };

const everyToken = '*';

function pauseIn(limits: readonly Limit[], tokenKey: string, now: number): Pause | null {
  const own = limits.filter((limit) => limit.tokenKey === tokenKey && limit.blockedUntil > now);
  const longest = own.sort((a, b) => b.blockedUntil - a.blockedUntil)[0];
  return longest ? { code: longest.blockCode ?? 'rate-limited', until: longest.blockedUntil } : null;
}

/**
 * One endpoint's budget by token: those `always` shown, and those used, counted or paused in the
 * present window; the one with the least left first.
 */
export function tokenBudgets(
  endpoint: Endpoint,
  state: BudgetState,
  always: readonly string[],
): EndpointBudget {
  const { now, slots, limits } = state;
  const used = slots.filter((slot) => slot.at > now - windowMs).map((slot) => slot.tokenKey);
  const spoken = limits
    .filter((limit) => limit.resetAt > now || limit.blockedUntil > now)
    .map((limit) => limit.tokenKey);
  const keys = [...new Set([...always, ...used, ...spoken])].filter((key) => key !== everyToken);
  const tokens = keys
    .map((tokenKey) => ({
      tokenKey,
      ...allowanceLeft(endpoint, tokenKey, state),
      pause: pauseIn(limits, tokenKey, now),
    }))
    .sort((a, b) => a.remaining - b.remaining || a.tokenKey.localeCompare(b.tokenKey));
  return { endpoint, pause: pauseIn(limits, everyToken, now), tokens };
}
