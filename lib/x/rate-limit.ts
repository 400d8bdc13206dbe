import 'server-only';

/** What X's headers say of a window; `resetAt` in epoch ms. They come with 200s too. */
export type RateLimit = { limit: number; remaining: number; resetAt: number };

/** Windows last 15 minutes: a reset further ahead is a wrong clock, and must not stop us for hours. */
const longestWindowMs = 16 * 60_000;

const readCount = (text: string | null) =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** Further apart no two clocks are that are set at all: what an answer says of the day is not X's then. */
const farthestMs = 24 * 3_600_000;

/** How long from now, by X's own clock where its answer tells that: ours may be an hour off. */
function untilReset(headers: Headers, resetAt: number, now: number): number {
  const theirs = Date.parse(headers.get('date') ?? '');
  return resetAt - (Math.abs(theirs - now) <= farthestMs ? theirs : now);
}

/** `x-rate-limit-limit|remaining|reset` (seconds), or null unless the first two are there and sensible. */
export function readRateLimit(headers: Headers, now: number): RateLimit | null {
  const limit = readCount(headers.get('x-rate-limit-limit'));
  const remaining = readCount(headers.get('x-rate-limit-remaining'));
  const reset = readCount(headers.get('x-rate-limit-reset'));
  if (limit === undefined || remaining === undefined) return null;
  // A recorded 429 of the usage cap carries the first two headers and no reset.
  const leftMs = reset === undefined ? 15 * 60_000 : untilReset(headers, reset * 1_000, now);
  return { limit, remaining, resetAt: now + Math.min(Math.max(leftMs, 0), longestWindowMs) };
}
