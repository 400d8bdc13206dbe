import { expect, it } from 'vitest';
import { appTokenKey, windowMs } from '@/lib/collector/budget';
import { tokenBudgets } from '@/lib/collector/token-budgets';
import type { BudgetState, Limit } from '@/lib/db/budget';

const now = 1_763_747_000_000;
const [ada, bo] = ['user:1', 'user:2'];
const limit = (change: Partial<Limit>): Limit => ({
  tokenKey: ada,
  allowance: 300,
  remaining: 300,
  resetAt: 0,
  blockedUntil: 0,
  blockCode: null,
  ...change,
});
const budgetsOf = (state: Partial<BudgetState>, always: string[] = []) =>
  tokenBudgets('spaces-by-creators', { now, slots: [], limits: [], ...state }, always);

it('names nobody who has not called within the window', () => {
  const slots = [{ tokenKey: ada, at: now - windowMs - 1 }];
  const limits = [limit({ tokenKey: bo, remaining: 3, resetAt: now - 1 })];
  expect(budgetsOf({ slots, limits })).toEqual({ endpoint: 'spaces-by-creators', pause: null, tokens: [] });
});

it('shows the app-only token before it was used', () => {
  expect(budgetsOf({}, [appTokenKey]).tokens).toMatchObject([
    { tokenKey: 'app', limit: 300, remaining: 300, pause: null },
  ]);
});

it('believes the smaller of our own count and X’s last word, and lists the scarcest first', () => {
  const slots = [1, 2, 3].map((minutes) => ({ tokenKey: bo, at: now - minutes * 60_000 }));
  const limits = [limit({ remaining: 7, resetAt: now + 60_000 })];
  expect(budgetsOf({ slots, limits }).tokens).toMatchObject([
    { tokenKey: ada, remaining: 7, resetAt: now + 60_000 },
    { tokenKey: bo, remaining: 297, resetAt: now - 3 * 60_000 + windowMs },
  ]);
});

it('tells a pause of one token from a pause of all', () => {
  const limits = [
    limit({ tokenKey: '*', blockedUntil: now + 2_000, blockCode: 'too-many-per-second' }),
    limit({ tokenKey: '*', blockedUntil: now + 60_000, blockCode: 'credits-depleted' }),
    limit({ blockedUntil: now + 5_000, blockCode: 'forbidden' }),
  ];
  expect(budgetsOf({ limits })).toMatchObject({
    pause: { code: 'credits-depleted', until: now + 60_000 },
    tokens: [{ tokenKey: ada, pause: { code: 'forbidden', until: now + 5_000 } }],
  });
});

it('forgets a pause that is over', () => {
  const limits = [limit({ tokenKey: '*', blockedUntil: now, blockCode: 'x-timeout' })];
  expect(budgetsOf({ limits }).pause).toBeNull();
});
