import { describe, expect, it } from 'vitest';
import { afterRefusal, backOffMs } from '@/lib/collector/after-call';
import { appTokenKey, userTokenKey } from '@/lib/collector/budget';
import { type XProblemCode, xProblemCodes } from '@/lib/errors';

const now = 1_763_747_000_000;
const call = { tokenKey: userTokenKey('1'), now, failures: 1, jitter: 0.5, wasJustRenewed: false };
const problem = (code: XProblemCode, more = {}) => ({ code, retryable: false, title: code, ...more });

describe('afterRefusal', () => {
  it.each([
    [
      'too-many-per-second',
      {},
      { again: true, block: { scope: 'endpoint', token: 'all', until: now + 1_550 } },
    ],
    [
      'rate-limited',
      { retryAt: now + 90_000 },
      { again: true, block: { scope: 'endpoint', token: 'this', until: now + 90_000 } },
    ],
    [
      'credits-depleted',
      {},
      { again: false, block: { scope: 'everything', token: 'all', until: now + 60_000 } },
    ],
    [
      'spend-cap-reached',
      {},
      { again: false, block: { scope: 'everything', token: 'all', until: now + 3_600_000 } },
    ],
    [
      'usage-capped',
      {},
      { again: false, block: { scope: 'everything', token: 'all', until: now + 3_600_000 } },
    ],
    ['client-not-enrolled', {}, { again: false, block: { scope: 'everything', token: 'all' } }],
    ['unauthorized', {}, { again: true, renewToken: true }],
    ['forbidden', {}, { again: true, block: { scope: 'endpoint', token: 'this' } }],
    ['invalid-request', { retryable: true }, { again: true }],
    ['x-timeout', {}, { again: false, block: { scope: 'endpoint', token: 'all', until: now + 2_000 } }],
  ] as const)('%s', (code, more, expected) => {
    expect(afterRefusal(problem(code, more), call)).toMatchObject(expected);
  });

  it('rests the app-only token after a 401: there is nothing to renew', () => {
    const next = afterRefusal(problem('unauthorized'), { ...call, tokenKey: appTokenKey });
    expect(next).toMatchObject({ again: true, block: { token: 'this', until: now + 60_000 } });
    expect(next.renewToken).toBeUndefined();
  });

  it('does not renew a token twice in a row', () => {
    const next = afterRefusal(problem('unauthorized'), { ...call, wasJustRenewed: true });
    expect(next).toMatchObject({
      again: true,
      block: { scope: 'endpoint', token: 'this', until: now + 60_000 },
    });
    expect(next.renewToken).toBeUndefined();
  });

  it('never sends a call again at once without a renewed token, a learned field or a block', () => {
    for (const code of xProblemCodes) {
      const next = afterRefusal(problem(code), call);
      expect(next.again && !next.block && !next.renewToken, code).toBe(false);
      if (next.block) expect(next.block.until, code).toBeGreaterThan(now);
    }
  });
});

describe('backOffMs', () => {
  it('doubles from 2 s and stops at 8 s', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(backOffMs)).toEqual([2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000]);
  });
});
