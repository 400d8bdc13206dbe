import { answerApi } from './api/answer-api.mjs';
import { bearerOf, identifyCaller } from './api/bearer.mjs';
import { answerControl } from './controls/answer-control.mjs';
import { loggedQuery } from './controls/call-log.mjs';
import { answerUnderFault } from './faults/apply.mjs';
import { jsonReply } from './http/reply.mjs';
import { fingerprint } from './http/request.mjs';
import { answerAuthorize } from './oauth/authorize.mjs';
import { answerConsent } from './oauth/consent-answer.mjs';
import { answerRevoke } from './oauth/revoke.mjs';
import { answerToken } from './oauth/token.mjs';
import { answerPage } from './pages/answer-page.mjs';

/**
 * @typedef {import('./state.mjs').Box} Box
 * @typedef {import('./http/request.mjs').Call} Call
 * @typedef {import('./http/reply.mjs').Reply} Reply
 */

/** @type {Map<string, (box: Box, call: Call) => Reply>} */
const oauthRoutes = new Map([
  ['GET /i/oauth2/authorize', answerAuthorize],
  ['POST /i/oauth2/authorize', answerConsent],
  ['POST /2/oauth2/token', answerToken],
  ['POST /2/oauth2/revoke', answerRevoke],
]);

/** @param {Box} box @param {Call} call @returns {Reply} the true answer */
function route(box, call) {
  const oauth = oauthRoutes.get(`${call.method} ${call.path}`);
  if (oauth) return oauth(box, call);
  if (call.path.startsWith('/2/')) return answerApi(box, call);
  if (call.method !== 'GET' && call.method !== 'HEAD')
    return jsonReply(405, { error: 'Method not allowed.' });
  return answerPage(box, call.path);
}

/**
 * Answers one call: lets the world catch up, applies a fault that meets it, and logs it. Pages and pictures are not
 * calls of X's interface, so they are neither logged nor faulted.
 * @param {Box} box
 * @param {Call} call
 * @returns {{ reply: Reply, delayMs: number }}
 */
export function answer(box, call) {
  const now = box.clock.now();
  box.world.advance(now);
  if (call.path.startsWith('/_sandbox/')) return { reply: answerControl(box, call), delayMs: 0 };
  const isInterface = call.path.startsWith('/2/') || call.path === '/i/oauth2/authorize';
  if (!isInterface) return { reply: route(box, call), delayMs: 0 };
  const token = bearerOf(call);
  const mark = token === undefined ? undefined : fingerprint(token);
  const owner = identifyCaller(box, call)?.owner;
  const fault = box.faults.take(call.path, owner, mark);
  const reply = fault ? answerUnderFault(fault, () => route(box, call), now) : route(box, call);
  box.calls.add({
    at: now,
    method: call.method,
    path: call.path,
    query: loggedQuery(call.query),
    owner,
    token: mark,
    grantType: call.path === '/2/oauth2/token' ? grantTypeOf(call) : undefined,
    fault: fault?.kind,
    status: reply.instead ?? reply.status,
  });
  return { reply, delayMs: fault?.kind === 'slow' ? (fault.delayMs ?? 1_000) : 0 };
}

/** @param {Call} call */
const grantTypeOf = (call) => new URLSearchParams(call.body).get('grant_type') ?? undefined;
