/**
 * X's two kinds of limits: so many calls in a window of 15 minutes for each person (or the app), and for
 * by/creator_ids besides one call a second for all of the app together.
 * @typedef {typeof defaultLimits} Limits
 * @typedef {'byCreatorIds' | 'spaces' | 'space' | 'search' | 'usersUser' | 'usersApp' | 'me'} Bucket
 * @typedef {ReturnType<typeof createLimiter>} Limiter
 * @typedef {{ isRefused: boolean, headers: Record<string, string> }} Verdict
 */
export const defaultLimits = {
  byCreatorIds: 300,
  spaces: 300,
  space: 300,
  search: 300,
  usersUser: 900,
  usersApp: 300,
  me: 75,
  windowMs: 15 * 60_000,
  /** the app-wide distance between two calls of by/creator_ids */
  burstMs: 1_000,
  /** what one call may come too early, because networks shake; the mean stays 1 in burstMs */
  burstToleranceMs: 100,
};

export function createLimiter() {
  /** @type {Map<string, { count: number, endsAt: number }>} */
  const windows = new Map();
  let nextBurstAt = 0;

  /**
   * Counts a call against its window; a refused one is not counted.
   * @param {Limits} limits @param {Bucket} bucket @param {string} owner a user id, or 'app' @param {number} now
   * @returns {Verdict}
   */
  function take(limits, bucket, owner, now) {
    const limit = limits[bucket];
    const key = `${bucket} ${owner}`;
    const known = windows.get(key);
    const current = known && known.endsAt > now ? known : { count: 0, endsAt: now + limits.windowMs };
    windows.set(key, current);
    const isSpent = current.count >= limit;
    const isTooSoon = !isSpent && bucket === 'byCreatorIds' && now < nextBurstAt - limits.burstToleranceMs;
    if (!isSpent && !isTooSoon) {
      current.count += 1;
      if (bucket === 'byCreatorIds') nextBurstAt = Math.max(now, nextBurstAt) + limits.burstMs;
    }
    return {
      isRefused: isSpent || isTooSoon,
      headers: rateLimitHeaders(limit, limit - current.count, current.endsAt),
    };
  }
  return { take };
}

/**
 * @param {number} limit @param {number} remaining @param {number} resetAt milliseconds; X says it in whole seconds
 * @returns {Record<string, string>}
 */
export function rateLimitHeaders(limit, remaining, resetAt) {
  return {
    'x-rate-limit-limit': String(limit),
    'x-rate-limit-remaining': String(Math.max(0, remaining)),
    'x-rate-limit-reset': String(Math.ceil(resetAt / 1000)),
  };
}
