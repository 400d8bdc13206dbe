import 'server-only';
import { appTokenKey } from '@/lib/collector/budget';
import type { XProblemCode } from '@/lib/errors';
import type { XProblem } from '@/lib/x/problems';

/** What follows from a refused call. `*` stands for every endpoint or every token. */
export type Aftermath = {
  /** Whether the same keys go out once more, each try on a slot of its own. */
  again: boolean;
  /** The access token is renewed before the next try. */
  renewToken?: boolean;
  block?: { scope: 'endpoint' | 'everything'; token: 'this' | 'all'; until: number; code: XProblemCode };
};

const firstBackOffMs = 2_000;
/** Short enough that the first fresh board after an outage comes within ten seconds of X's return. */
const longestBackOffMs = 8_000;

/** Money or enrolment is missing: asking costs nothing, so a mended account is noticed within a minute. */
const askAgainMs = 60_000;
/** A used-up month or a spend cap does not mend itself sooner. */
const capMs = 60 * 60_000;
const tokenRestMs = 60_000;

/** @param failures calls in a row that failed on the way or at X, this one included */
export function backOffMs(failures: number): number {
  return Math.min(longestBackOffMs, firstBackOffMs * 2 ** Math.min(10, Math.max(0, failures - 1)));
}

/**
 * Decides what a refusal means for the next calls.
 * Source: X's answers as collected in `lib/x/problems`; a 429 with calls remaining is the
 * one-a-second rule, one without is the 15-minute window.
 */
export function afterRefusal(
  problem: XProblem,
  call: { tokenKey: string; now: number; failures: number; jitter: number; wasJustRenewed: boolean },
): Aftermath {
  const { code } = problem;
  const { now } = call;
  const everything = (ms: number): Aftermath => ({
    again: false,
    block: { scope: 'everything', token: 'all', until: now + ms, code },
  });
  const endpoint = (token: 'this' | 'all', until: number, again: boolean): Aftermath => ({
    again,
    block: { scope: 'endpoint', token, until, code },
  });
  switch (code) {
    case 'too-many-per-second':
      return endpoint('all', now + 1_100 + Math.round(call.jitter * 900), true);
    case 'rate-limited':
      return endpoint('this', Math.max(now + 1_000, problem.retryAt ?? now + 60_000), true);
    case 'credits-depleted':
    case 'client-not-enrolled':
      return everything(askAgainMs);
    case 'spend-cap-reached':
    case 'usage-capped':
      return everything(capMs);
    case 'unauthorized':
      // A token that X refuses right after renewal would be renewed for ever.
      return call.tokenKey === appTokenKey || call.wasJustRenewed
        ? endpoint('this', now + tokenRestMs, true)
        : { again: true, renewToken: true };
    case 'forbidden':
    case 'client-forbidden':
    case 'unsupported-authentication':
    case 'oauth1-permissions':
      return endpoint('this', now + tokenRestMs, true);
    case 'invalid-request':
      return problem.retryable ? { again: true } : endpoint('all', now + askAgainMs, false);
    default:
      // Only this endpoint: trouble with profiles is no reason to stop watching Spaces.
      return endpoint('all', now + backOffMs(call.failures), false);
  }
}
