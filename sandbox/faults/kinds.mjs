import {
  codedError,
  forbidden,
  internalServerError,
  serviceUnavailable,
  tooManyRequests,
  unauthorized,
} from '../api/problems.mjs';
import { rateLimitHeaders } from '../api/rate-limit.mjs';
import { problemReply, textReply, withHeaders } from '../http/reply.mjs';

/**
 * Answers given instead of the true one. Bodies as recorded or reported from X.
 * @typedef {import('../http/reply.mjs').Reply} Reply
 * @typedef {import('./registry.mjs').Fault} Fault
 */

const legacyType = 'https://api.twitter.com/2/problems/';

/** X writes this id as a bare number above 2^53, so the body is written out, not serialized. */
const creditsDepleted = `{"account_id":2051096097834344448,"title":"CreditsDepleted","detail":"Your enrolled account [2051096097834344448] does not have any credits to fulfill this request.","type":"${legacyType}credits"}`;

/** @type {Record<string, (fault: Fault, now: number) => Reply>} */
export const insteadOf = {
  '429-rate': (fault, now) => withHeaders(tooManyRequests(), rateLimitHeaders(300, 0, resetAt(fault, now))),
  '429-burst': (fault, now) =>
    withHeaders(tooManyRequests(), rateLimitHeaders(300, 250, resetAt(fault, now))),
  '429-code88': (fault, now) =>
    withHeaders(codedError(429, 88, 'Rate limit exceeded'), rateLimitHeaders(300, 0, resetAt(fault, now))),
  '429-usage-capped': (fault, now) =>
    withHeaders(
      problemReply(429, {
        account_id: '1234567890',
        product_name: 'standard-basic',
        title: 'UsageCapExceeded',
        period: 'Monthly',
        scope: 'Product',
        detail: 'Usage cap exceeded: Monthly product cap',
        type: `${legacyType}usage-capped`,
      }),
      rateLimitHeaders(40_000, 39_999, resetAt(fault, now)),
    ),
  401: () => unauthorized(),
  402: () => textReply(402, 'application/problem+json; charset=utf-8', creditsDepleted),
  '403-spend-cap': (fault, now) => spendCap(fault, now),
  '403-not-enrolled': () =>
    problemReply(403, {
      client_id: 'sandbox',
      detail:
        'When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a Twitter developer App that is attached to a Project. You can create a project via the developer portal.',
      registration_url: 'https://developer.twitter.com/en/docs/projects/overview',
      title: 'Client Forbidden',
      required_enrollment: 'Appropriate Level of API Access',
      reason: 'client-not-enrolled',
      type: `${legacyType}client-forbidden`,
    }),
  '403-scope': () => forbidden(),
  500: () => internalServerError(),
  503: () => serviceUnavailable(),
  html: (fault) =>
    textReply(
      fault.status ?? 200,
      'text/html; charset=utf-8',
      '<!doctype html><title>Something went wrong</title><p>Try again.',
    ),
  redirect: (fault) =>
    textReply(302, 'text/plain', '', { location: fault.location ?? 'http://redirected.invalid/' }),
};

/** @param {Fault} fault @param {number} now */
const resetAt = (fault, now) => now + (fault.retryAfter ?? 60) * 1000;

/** The next billing cycle is told as a day. @param {Fault} fault @param {number} now */
function spendCap(fault, now) {
  const day = new Date(now + (fault.retryAfter ?? 7 * 86_400) * 1000).toISOString().slice(0, 10);
  return problemReply(403, {
    account_id: '1234567890',
    title: 'SpendCapReached',
    detail: `Your enrolled account [1234567890] has reached its billing cycle spend cap. API requests will be blocked until the next cycle begins on ${day}.`,
    reset_date: day,
    type: `${legacyType}credits`,
  });
}
