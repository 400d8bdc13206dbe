import 'server-only';

/** What X's headers say of a window; `resetAt` in epoch ms. They come with 200s too. */
export type RateLimit = { limit: number; remaining: number; resetAt: number };

/** Windows last 15 minutes: a reset further ahead is a wrong clock, and must not stop us for hours. */
const longestWindowMs = 16 * 60_000;

const readCount = (text: string | null) =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** `x-rate-limit-limit|remaining|reset` (seconds), or null unless the first two are there and sensible. */
export function readRateLimit(headers: Headers, now: number): RateLimit | null {
  const limit = readCount(headers.get('x-rate-limit-limit'));
  const remaining = readCount(headers.get('x-rate-limit-remaining'));
  const reset = readCount(headers.get('x-rate-limit-reset'));
  if (limit === undefined || remaining === undefined) return null;
  // A recorded 429 of the usage cap carries the first two headers and no reset.
  const resetAt = reset === undefined ? now + 15 * 60_000 : reset * 1_000;
  return { limit, remaining, resetAt: Math.min(Math.max(resetAt, now), now + longestWindowMs) };
}
