import { describe, expect, it } from 'vitest';
import { type XProblemCode, xProblemCodes } from '@/lib/errors';
import { readProblem } from '@/lib/x/problems';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);
const left = (remaining: number) => ({ limit: 300, remaining, resetAt: now + 60_000 });

/** The seeds' 17 types (Generic is about:blank, below), 2.166's two more, 2.167's four more. */
const typed: [string, XProblemCode, boolean][] = [
  ['client-disconnected', 'client-disconnected', true],
  ['client-forbidden', 'client-forbidden', false],
  ['conflict', 'conflict', false],
  ['disallowed-resource', 'disallowed-resource', false],
  ['duplicate-rules', 'duplicate-rules', false],
  ['field-hydration-failure', 'field-hydration-failure', true],
  ['field-unauthorized', 'field-unauthorized', false],
  ['internal-error', 'internal-error', true],
  ['invalid-request', 'invalid-request', false],
  ['invalid-rules', 'invalid-rules', false],
  ['noncompliant-rules', 'noncompliant-rules', false],
  ['not-authorized-for-field', 'not-authorized-for-field', false],
  ['not-authorized-for-resource', 'not-authorized-for-resource', false],
  ['oauth1-permissions', 'oauth1-permissions', false],
  ['operational-disconnect', 'operational-disconnect', true],
  ['resource-not-found', 'resource-not-found', false],
  ['resource-unavailable', 'resource-unavailable', false],
  ['rule-cap', 'rule-cap', false],
  ['streaming-connection', 'streaming-connection', true],
  ['unsupported-authentication', 'unsupported-authentication', false],
  ['usage-capped', 'usage-capped', false],
];

describe('problem types', () => {
  it.each(typed)('%s is known from both of X’s hosts', (segment, code, retryable) => {
    for (const host of ['https://api.twitter.com', 'https://api.x.com']) {
      const body = { title: 'Any', type: `${host}/2/problems/${segment}` };
      expect(readProblem(body, { status: 400, now })).toMatchObject({ code, retryable, type: body.type });
    }
  });

  it('an unknown type keeps its title and is not retried', () => {
    const body = { title: 'Moon Phase Problem', type: 'https://api.x.com/2/problems/moon-phase' };
    expect(readProblem(body, { status: 400, now })).toMatchObject({
      code: 'unknown-problem',
      title: 'Moon Phase Problem',
      retryable: false,
    });
    expect(readProblem(body, { status: 503, now })).toMatchObject({
      code: 'unknown-problem',
      retryable: true,
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('a type called %s is only unknown', (segment) => {
    const body = { title: segment, type: `https://api.x.com/2/problems/${segment}` };
    expect(readProblem(body, { status: 400, now }).code).toBe('unknown-problem');
  });
});

const credits = 'https://api.twitter.com/2/problems/credits';
const forbidden = 'https://api.twitter.com/2/problems/client-forbidden';

const shapes: [string, number, unknown, XProblemCode][] = [
  ['402 credits', 402, { title: 'CreditsDepleted', type: credits }, 'credits-depleted'],
  ['403 spend cap, same type', 403, { title: 'SpendCapReached', type: credits }, 'spend-cap-reached'],
  ['402 without a body', 402, undefined, 'credits-depleted'],
  ['spend cap by title alone', 403, { title: 'SpendCapReached' }, 'spend-cap-reached'],
  [
    'enrolment',
    403,
    { title: 'Client Forbidden', reason: 'client-not-enrolled', type: forbidden },
    'client-not-enrolled',
  ],
  [
    'official client',
    403,
    { title: 'Client Forbidden', reason: 'official-client-forbidden', type: forbidden },
    'client-forbidden',
  ],
  ['plain 403', 403, { title: 'Forbidden', type: 'about:blank', status: 403 }, 'forbidden'],
  ['401', 401, { title: 'Unauthorized', type: 'about:blank', status: 401 }, 'unauthorized'],
  ['401 without a body', 401, undefined, 'unauthorized'],
  ['400 of OAuth', 400, { error: 'invalid_request', error_description: 'Value passed' }, 'invalid-request'],
  ['404', 404, { title: 'Not Found', type: 'about:blank', status: 404 }, 'resource-not-found'],
  ['503', 503, { title: 'Service Unavailable', type: 'about:blank', status: 503 }, 'x-unavailable'],
  ['502 of HTML', 502, undefined, 'x-unavailable'],
  ['a teapot', 418, 'short and stout', 'unknown-problem'],
  ['a list', 500, [1, 2], 'x-unavailable'],
];

describe('answers without a type of their own', () => {
  it.each(shapes)('%s', (_name, status, body, code) => {
    expect(readProblem(body, { status, now })).toMatchObject({ code, status });
  });

  it('every code is one of the closed list', () => {
    for (const [, , , code] of shapes) expect(xProblemCodes).toContain(code);
  });
});

describe('too many requests', () => {
  const generic = {
    title: 'Too Many Requests',
    detail: 'Too Many Requests',
    type: 'about:blank',
    status: 429,
  };
  const legacy = { errors: [{ code: 88, message: 'Rate limit exceeded' }] };

  it.each([
    ['generic', generic],
    ['code 88', legacy],
    ['no body', undefined],
  ])('%s: calls left mean the 1/s rule, none left mean waiting for the reset', (_name, body) => {
    const burst = readProblem(body, { status: 429, rateLimit: left(12), now });
    expect(burst).toMatchObject({ code: 'too-many-per-second', retryable: true });
    expect((burst.retryAt ?? 0) - now).toBeGreaterThanOrEqual(1_000);
    expect((burst.retryAt ?? 0) - now).toBeLessThanOrEqual(2_000);
    const empty = readProblem(body, { status: 429, rateLimit: left(0), now });
    expect(empty).toMatchObject({ code: 'rate-limited', retryable: true, retryAt: now + 60_000 });
    expect(readProblem(body, { status: 429, now })).toMatchObject({
      code: 'rate-limited',
      retryAt: now + 60_000,
    });
  });

  it('the usage cap is not waited out, though its headers say that calls are left', () => {
    const body = {
      title: 'UsageCapExceeded',
      period: 'Monthly',
      type: 'https://api.twitter.com/2/problems/usage-capped',
    };
    const problem = readProblem(body, { status: 429, rateLimit: left(39_999), now });
    expect(problem).toMatchObject({ code: 'usage-capped', retryable: false });
    expect(problem.retryAt).toBeUndefined();
    expect(readProblem({ title: 'UsageCapExceeded' }, { status: 429, now }).code).toBe('usage-capped');
  });
});

describe('what a body carries', () => {
  it('a spend cap ends on its reset date', () => {
    const body = { title: 'SpendCapReached', reset_date: '2026-04-14', type: credits };
    expect(readProblem(body, { status: 403, now }).retryAt).toBe(Date.UTC(2026, 3, 14));
    expect(readProblem({ ...body, reset_date: 'soon' }, { status: 403, now }).retryAt).toBeUndefined();
  });

  it('an account id above 2^53 does no harm and goes nowhere', () => {
    const text = `{"account_id":2051096097834344448,"title":"CreditsDepleted","type":"${credits}"}`;
    const problem = readProblem(JSON.parse(text), { status: 402, now });
    expect(problem.code).toBe('credits-depleted');
    expect(problem.wire).toEqual({ title: 'CreditsDepleted', type: credits });
  });

  it('the body is kept for the proxy, cut where it is endless', () => {
    const body = { title: 'T'.repeat(10_000), detail: 'D'.repeat(10_000), type: 'about:blank', status: 403 };
    const { wire, title } = readProblem(body, { status: 403, now });
    expect(title).toHaveLength(200);
    expect(String(wire?.detail)).toHaveLength(1_000);
  });

  it('a __proto__ inside changes nobody', () => {
    const text =
      '{"__proto__":{"polluted":1},"errors":[{"parameters":{"__proto__":["a"],"user_ids":["b"]},"message":"m"}]}';
    const { wire } = readProblem(JSON.parse(text), { status: 400, now });
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf(wire)).toBe(Object.prototype);
  });

  it('a partial error of a 200 has no status, and names whom it is about', () => {
    const body = {
      value: '15591129',
      resource_id: '15591129',
      parameter: 'ids',
      title: 'Not Found Error',
      type: 'https://api.twitter.com/2/problems/resource-not-found',
    };
    const problem = readProblem(body, { now });
    expect(problem).toMatchObject({ code: 'resource-not-found', wire: body });
    expect(problem.status).toBeUndefined();
  });
});
