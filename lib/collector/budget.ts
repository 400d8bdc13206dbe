import 'server-only';
import type { BudgetState } from '@/lib/db/budget';
import type { XProblemCode } from '@/lib/errors';

/**
 * What X allows, as pure decisions. Sources: the endpoint's documentation (300 requests / 15 min a
 * token and 1 request a second for all users of the app together); `/2/spaces` and the search have 300 each of
 * their own;
 * user look-ups 900 with a user's token, 300 app-only.
 */
export const endpoints = ['spaces-by-creators', 'spaces', 'spaces-search', 'users-by', 'users'] as const;
export type Endpoint = (typeof endpoints)[number];

export const windowMs = 15 * 60_000;
/**
 * A token's window is taken this much longer than X's: our servers' clocks differ by some milliseconds, and
 * a call may travel slower than the one that leaves 15 minutes after it.
 */
const windowMarginMs = 1_000;
/** A slot further ahead than this is a clock gone wrong, and void. */
export const voidAfterMs = 16 * 60_000;

/** The app-only token's key; a person's is `user:<id>`. */
export const appTokenKey = 'app';
export const userTokenKey = (userId: string) => `user:${userId}`;

type Rule = { perUser: number; perApp: number; spacingMs: number };

const rules: Record<Endpoint, Rule> = {
  // 1.05 s: X counts by its own clock, and calls travel at different speeds.
  'spaces-by-creators': { perUser: 300, perApp: 300, spacingMs: 1_050 },
  spaces: { perUser: 300, perApp: 300, spacingMs: 0 },
  'spaces-search': { perUser: 300, perApp: 300, spacingMs: 0 },
  users: { perUser: 900, perApp: 300, spacingMs: 0 },
  'users-by': { perUser: 900, perApp: 300, spacingMs: 0 },
};

export function allowanceOf(endpoint: Endpoint, tokenKey: string): number {
  return tokenKey === appTokenKey ? rules[endpoint].perApp : rules[endpoint].perUser;
}

export type SlotPlan =
  | { ok: true; tokenKey: string; at: number }
  | { ok: false; code: XProblemCode; retryAt: number };

/** Earliest moment at which this token's own window has room. */
function windowOpensAt(endpoint: Endpoint, tokenKey: string, state: BudgetState): number {
  const allowance = allowanceOf(endpoint, tokenKey);
  const own = state.slots
    .filter((slot) => slot.tokenKey === tokenKey && slot.at > state.now - windowMs - windowMarginMs)
    .map((slot) => slot.at)
    .sort((a, b) => a - b);
  const oldestThatMustLeave = own[own.length - allowance];
  return oldestThatMustLeave === undefined ? state.now : oldestThatMustLeave + windowMs + windowMarginMs;
}

/** The app-wide rule: no two calls to the endpoint within its spacing, whoever's token. */
function spacingOpensAt(endpoint: Endpoint, state: BudgetState): number {
  const { spacingMs } = rules[endpoint];
  if (spacingMs === 0) return state.now;
  const last = state.slots.reduce((latest, slot) => Math.max(latest, slot.at), Number.NEGATIVE_INFINITY);
  return Math.max(state.now, last + spacingMs);
}

/** Until when X, or we after X's answer, keep this token from the endpoint; null when nothing does. */
function closedUntil(tokenKey: string, state: BudgetState): { code: XProblemCode; retryAt: number } | null {
  let closed: { code: XProblemCode; retryAt: number } | null = null;
  for (const limit of state.limits) {
    if (limit.tokenKey !== tokenKey && limit.tokenKey !== '*') continue;
    const isSpent = limit.tokenKey === tokenKey && limit.remaining <= 0;
    const until = Math.max(limit.blockedUntil, isSpent ? limit.resetAt : 0);
    if (until > state.now && until > (closed?.retryAt ?? 0)) {
      const code = until === limit.blockedUntil ? limit.blockCode : null;
      closed = { code: code ?? 'rate-limited', retryAt: until };
    }
  }
  return closed;
}

/**
 * The earliest slot at which one of `tokenKeys` may call `endpoint`, or why none may within
 * `maxWaitMs`. The app-only token goes first, then the least used. Pure: reserving is the store's work.
 */
export function planSlot(
  endpoint: Endpoint,
  tokenKeys: readonly string[],
  state: BudgetState,
  maxWaitMs: number,
): SlotPlan {
  const slots = state.slots.filter((slot) => slot.at <= state.now + voidAfterMs);
  const sane = { ...state, slots };
  const spacing = spacingOpensAt(endpoint, sane);
  const plans = tokenKeys.map((tokenKey): SlotPlan & { used: number } => {
    const used = slots.filter((slot) => slot.tokenKey === tokenKey && slot.at > state.now - windowMs).length;
    const closed = closedUntil(tokenKey, sane);
    const at = Math.max(spacing, windowOpensAt(endpoint, tokenKey, sane), closed?.retryAt ?? 0);
    if (at <= state.now + maxWaitMs) return { ok: true, tokenKey, at, used };
    return { ok: false, code: closed?.retryAt === at ? closed.code : 'rate-limited', retryAt: at, used };
  });
  const ready = plans
    .filter((plan) => plan.ok)
    .sort(
      (a, b) =>
        Number(b.tokenKey === appTokenKey) - Number(a.tokenKey === appTokenKey) ||
        a.at - b.at ||
        a.used - b.used,
    );
  const best = ready[0];
  if (best) return { ok: true, tokenKey: best.tokenKey, at: best.at };
  const refused = plans.filter((plan) => !plan.ok).sort((a, b) => a.retryAt - b.retryAt)[0];
  return refused
    ? { ok: false, code: refused.code, retryAt: refused.retryAt }
    : { ok: false, code: 'unauthorized', retryAt: state.now };
}

/** What is left to one token at an endpoint, by our own count and by X's last word. */
export function allowanceLeft(endpoint: Endpoint, tokenKey: string, state: BudgetState) {
  const limit = allowanceOf(endpoint, tokenKey);
  const own = state.slots.filter((slot) => slot.tokenKey === tokenKey && slot.at > state.now - windowMs);
  const said = state.limits.find((entry) => entry.tokenKey === tokenKey && entry.resetAt > state.now);
  const remaining = Math.max(0, Math.min(limit - own.length, said?.remaining ?? limit));
  const oldest = own.reduce((earliest, slot) => Math.min(earliest, slot.at), state.now);
  return { limit, remaining, resetAt: said?.resetAt ?? oldest + windowMs };
}
