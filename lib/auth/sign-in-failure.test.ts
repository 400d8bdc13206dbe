import { expect, it } from 'vitest';
import { failureOfExchange, failurePath } from '@/lib/auth/sign-in-failure';

/** An error as openid-client throws it. */
const failed = (more: object, name = 'OPError', message = 'no') =>
  Object.assign(new Error(message), { name }, more);
const answered = (statusCode: unknown) => failed({ response: { statusCode } });

it.each([
  ['a code that is old or another’s', answered(400), 'expired'],
  ['an app that X does not accept', answered(401), 'refused'],
  ['an app that X has suspended', answered(403), 'refused'],
  ['an outage', answered(503), 'x-unavailable'],
  ['a limit', answered(429), 'x-unavailable'],
  ['silence', failed({}, 'RPError', 'outgoing request timed out after 5000ms'), 'x-unavailable'],
  ['a wrong state or issuer', failed({}, 'RPError', 'iss mismatch'), 'state'],
  ['a connection that breaks', failed({ code: 'ECONNRESET' }, 'Error'), 'x-unavailable'],
  ['a time that is over', failed({}, 'TimeoutError'), 'x-unavailable'],
  ['a bug of ours', new TypeError('x is not a function'), 'unknown'],
  ['an answer without a status', failed({ response: null }, 'Error'), 'unknown'],
  ['a status that is none', answered('400'), 'unknown'],
  ['what is no error', 'no', 'unknown'],
  ['nothing', undefined, 'unknown'],
])('%s', (_, error, failure) => {
  expect(failureOfExchange(error)).toBe(failure);
});

it('the page that tells leads back to where this try would have', () => {
  expect(failurePath('denied', '/')).toBe('/sign-in?problem=denied');
  expect(failurePath('state', '/board?creators=a,b&q=x')).toBe(
    '/sign-in?problem=state&returnTo=%2Fboard%3Fcreators%3Da%2Cb%26q%3Dx',
  );
});
