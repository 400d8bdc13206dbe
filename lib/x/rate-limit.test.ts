import { expect, it } from 'vitest';
import { readRateLimit } from '@/lib/x/rate-limit';

const now = 1_763_747_000_000;
const headersOf = (limit: string, remaining: string, reset?: string) =>
  new Headers({
    'x-rate-limit-limit': limit,
    'x-rate-limit-remaining': remaining,
    ...(reset !== undefined && { 'x-rate-limit-reset': reset }),
  });

it('reads seconds as milliseconds', () => {
  expect(readRateLimit(headersOf('300', '298', String(now / 1_000 + 600)), now)).toEqual({
    limit: 300,
    remaining: 298,
    resetAt: now + 600_000,
  });
});

it('a reset in the past is now, one beyond a window is cut to 16 minutes', () => {
  expect(readRateLimit(headersOf('300', '0', '1'), now)?.resetAt).toBe(now);
  expect(readRateLimit(headersOf('300', '0', '99999999999'), now)?.resetAt).toBe(now + 16 * 60_000);
});

it('without a reset a window is assumed to have just begun', () => {
  expect(readRateLimit(headersOf('40000', '39999'), now)?.resetAt).toBe(now + 15 * 60_000);
});

it.each([
  ['', '1'],
  ['300', '-1'],
  ['1e3', '1'],
  ['300', 'many'],
  ['9'.repeat(400), '1'],
])('%s of %s is no limit', (limit, remaining) => {
  expect(readRateLimit(headersOf(limit, remaining, '1'), now)).toBeNull();
});

it('no headers, no limit', () => {
  expect(readRateLimit(new Headers(), now)).toBeNull();
});

it('measures the time to the reset by X’s own clock, where ours is off', () => {
  const headers = headersOf('300', '0', String(now / 1_000 + 600));
  headers.set('date', new Date(now).toUTCString());
  for (const offMs of [-3_600_000, 0, 3_600_000])
    expect(readRateLimit(headers, now + offMs)?.resetAt).toBe(now + offMs + 600_000);
  headers.set('date', 'yesterday');
  expect(readRateLimit(headers, now + 3_600_000)?.resetAt).toBe(now + 3_600_000);
});
