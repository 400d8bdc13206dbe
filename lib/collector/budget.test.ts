import { describe, expect, it } from 'vitest';
import { allowanceLeft, appTokenKey, planSlot, voidAfterMs, windowMs } from '@/lib/collector/budget';
import type { BudgetState, Limit } from '@/lib/db/budget';

const now = 1_763_747_000_000;
const ada = 'user:1';
const bo = 'user:2';

const state = (change: Partial<BudgetState> = {}): BudgetState => ({ now, slots: [], limits: [], ...change });
const limit = (change: Partial<Limit>): Limit => ({
  tokenKey: ada,
  allowance: 300,
  remaining: 10,
  resetAt: 0,
  blockedUntil: 0,
  blockCode: null,
  ...change,
});
const used = (tokenKey: string, count: number, spreadMs = 2_000) =>
  Array.from({ length: count }, (_, i) => ({ tokenKey, at: now - 5_000 - i * spreadMs }));

describe('planSlot', () => {
  it.each([
    ['an untouched budget calls at once', ada, state(), { ok: true, tokenKey: ada, at: now }],
    [
      'two calls of the app keep 1.05 s apart, whoever made the first',
      ada,
      state({ slots: [{ tokenKey: bo, at: now - 100 }] }),
      { ok: true, tokenKey: ada, at: now + 950 },
    ],
    [
      'a slot taken for later pushes the next one behind it',
      ada,
      state({ slots: [{ tokenKey: ada, at: now + 1_000 }] }),
      { ok: true, tokenKey: ada, at: now + 2_050 },
    ],
    [
      'the 301st call of a window waits until a second after the first has left it',
      ada,
      state({ slots: used(ada, 300) }),
      { ok: false, code: 'rate-limited', retryAt: now - 5_000 - 299 * 2_000 + windowMs + 1_000 },
    ],
    [
      'what X calls spent is spent until its reset',
      ada,
      state({ limits: [limit({ remaining: 0, resetAt: now + 60_000 })] }),
      { ok: false, code: 'rate-limited', retryAt: now + 60_000 },
    ],
    [
      'a spent window that has been reset is open',
      ada,
      state({ limits: [limit({ remaining: 0, resetAt: now - 1 })] }),
      { ok: true, tokenKey: ada, at: now },
    ],
    [
      'a block of everything holds every token and names its reason',
      ada,
      state({
        limits: [limit({ tokenKey: '*', blockedUntil: now + 60_000, blockCode: 'credits-depleted' })],
      }),
      { ok: false, code: 'credits-depleted', retryAt: now + 60_000 },
    ],
    [
      'a block shorter than the wait is waited for',
      ada,
      state({
        limits: [limit({ tokenKey: '*', blockedUntil: now + 1_500, blockCode: 'too-many-per-second' })],
      }),
      { ok: true, tokenKey: ada, at: now + 1_500 },
    ],
    [
      'a slot further ahead than any wait is void',
      ada,
      state({ slots: [{ tokenKey: ada, at: now + voidAfterMs + 1 }] }),
      { ok: true, tokenKey: ada, at: now },
    ],
  ])('%s', (_, token, given, expected) => {
    expect(planSlot('spaces-by-creators', [token], given, 3_000)).toMatchObject(expected);
  });

  it('prefers the app-only token, then the least used person', () => {
    const slots = used(ada, 5);
    expect(planSlot('spaces-by-creators', [ada, bo], state({ slots }), 3_000)).toMatchObject({
      tokenKey: bo,
    });
    expect(planSlot('spaces-by-creators', [ada, appTokenKey, bo], state({ slots }), 3_000)).toMatchObject({
      tokenKey: appTokenKey,
    });
  });

  it('goes on with another token while one is refused', () => {
    const limits = [limit({ remaining: 0, resetAt: now + 600_000 })];
    expect(planSlot('spaces-by-creators', [ada, bo], state({ limits }), 3_000)).toMatchObject({
      tokenKey: bo,
    });
  });

  it('never lets a stream of callers break 1 a second or 300 a window', () => {
    const slots: { tokenKey: string; at: number }[] = [];
    let clock = now;
    for (let i = 0; i < 2_000; i += 1) {
      const plan = planSlot('spaces-by-creators', [ada], { now: clock, slots, limits: [] }, 3_000);
      if (plan.ok) slots.push({ tokenKey: plan.tokenKey, at: plan.at });
      clock = plan.ok ? clock + 400 : Math.max(clock + 1, plan.retryAt - 2_000);
    }
    const times = slots.map((slot) => slot.at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_050);
    const busiest = Math.max(...times.map((at) => times.filter((t) => t > at - windowMs && t <= at).length));
    expect(busiest).toBe(300);
  });

  it('spaces look-ups by id by their window only', () => {
    const slots = [{ tokenKey: ada, at: now }];
    expect(planSlot('spaces', [ada], state({ slots }), 0)).toEqual({ ok: true, tokenKey: ada, at: now });
  });
});

describe('allowanceLeft', () => {
  it('is the smaller of our count and what X said', () => {
    const slots = used(ada, 40);
    const said = limit({ remaining: 120, resetAt: now + 300_000 });
    expect(allowanceLeft('spaces-by-creators', ada, state({ slots }))).toMatchObject({
      limit: 300,
      remaining: 260,
    });
    expect(allowanceLeft('spaces-by-creators', ada, state({ slots, limits: [said] }))).toEqual({
      limit: 300,
      remaining: 120,
      resetAt: now + 300_000,
    });
  });
});
