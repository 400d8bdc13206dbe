import { withHeaders } from '../http/reply.mjs';
import { identifyCaller } from './bearer.mjs';
import { findEndpoint } from './endpoints.mjs';
import { generationOf } from './generations.mjs';
import {
  appOnlyForbidden,
  forbidden,
  invalidRequest,
  notFound,
  tooManyRequests,
  unauthorized,
} from './problems.mjs';
import { readQuery } from './validate.mjs';

/**
 * A call of API v2, in X's order: token, scopes, limits, parameters, answer.
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerApi(box, call) {
  const generation = generationOf(box.settings.generation);
  const version = { 'api-version': generation.version };
  const caller = identifyCaller(box, call);
  if (!caller) return withHeaders(unauthorized(), version);
  const found = findEndpoint(call.path);
  if (!found || call.method !== 'GET') return withHeaders(notFound(), version);
  const { endpoint, pathId } = found;
  if (caller.kind === 'app' && endpoint.isUserOnly) return withHeaders(appOnlyForbidden(generation), version);
  if (caller.kind === 'user' && !endpoint.scopes.every((scope) => caller.scopes.includes(scope))) {
    return withHeaders(forbidden(), version);
  }
  const verdict = box.limiter.take(box.limits, endpoint.bucketOf(caller), caller.owner, box.clock.now());
  const headers = { ...version, ...verdict.headers };
  if (verdict.isRefused) return withHeaders(tooManyRequests(), headers);
  const query = new URLSearchParams(call.query);
  if (pathId !== undefined) query.set('id', pathId);
  const { values, invalid } = readQuery(query, endpoint.parameters(generation));
  if (invalid.length > 0) return withHeaders(invalidRequest(generation, invalid), headers);
  return withHeaders(endpoint.answer({ box, generation, caller, values }), headers);
}
