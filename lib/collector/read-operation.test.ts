import { describe, expect, it } from 'vitest';
import { freshnessOf, sumOf } from '@/lib/collector/read-operation';

const now = 1_763_747_000_000;

describe('freshness', () => {
  it.each([
    ['nobody is watched', [], 0, { unchecked: 0, p50Ms: null, p95Ms: null }],
    ['nobody was checked yet', [], 3, { unchecked: 3, p50Ms: null, p95Ms: null }],
    ['one was', [now - 9_000], 2, { unchecked: 1, p50Ms: 9_000, p95Ms: 9_000 }],
    ['a clock ran ahead', [now + 5], 1, { unchecked: 0, p50Ms: 0, p95Ms: 0 }],
    [
      'twenty were, at any time',
      Array.from({ length: 20 }, (_, i) => now - ((i * 7) % 20) * 1_000),
      20,
      { unchecked: 0, p50Ms: 10_000, p95Ms: 19_000 },
    ],
  ])('when %s', (_, checkedAt, watched, expected) =>
    expect(freshnessOf(checkedAt, watched, now)).toEqual(expected),
  );
});

describe('an endpoint’s budget over all tokens', () => {
  const token = (remaining: number, isPaused = false) => ({
    tokenKey: `user:${remaining}`,
    limit: 300,
    remaining,
    resetAt: now,
    pause: isPaused ? { code: 'rate-limited' as const, until: now + 1 } : null,
  });
  it.each([
    ['no token', null, [], { limit: 0, remaining: 0, isPaused: false }],
    ['two tokens', null, [token(10), token(20)], { limit: 600, remaining: 30, isPaused: false }],
    ['one of two paused', null, [token(10, true), token(20)], { limit: 600, remaining: 20, isPaused: false }],
    ['all paused', null, [token(10, true)], { limit: 300, remaining: 0, isPaused: true }],
    [
      'everybody held back',
      { code: 'credits-depleted' as const, until: now },
      [token(9)],
      { limit: 300, remaining: 0, isPaused: true },
    ],
  ])('%s', (_, pause, tokens, expected) =>
    expect(sumOf({ endpoint: 'spaces', pause, tokens })).toEqual({ endpoint: 'spaces', ...expected }),
  );
});
