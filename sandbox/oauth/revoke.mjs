import { jsonReply } from '../http/reply.mjs';
import { authenticateClient } from './client-auth.mjs';
import { badContentType, missingParameter } from './errors.mjs';
import { endGrants } from './store.mjs';
import { isForm } from './token.mjs';

/**
 * POST /2/oauth2/revoke. A refresh token takes its grant's access tokens along (RFC 7009, 2.1); an access token goes
 * alone. An unknown token is no error.
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerRevoke(box, call) {
  if (!isForm(call)) return badContentType();
  const form = new URLSearchParams(call.body);
  const proof = authenticateClient(call, form);
  if ('refusal' in proof) return proof.refusal;
  const token = form.get('token');
  if (!token) return missingParameter('token');
  const refreshed = box.oauth.refreshTokens.get(token);
  if (refreshed?.clientId === proof.client.id) endGrants(box.oauth, (grant) => grant === refreshed);
  if (box.oauth.accessTokens.get(token)?.grant.clientId === proof.client.id)
    box.oauth.accessTokens.delete(token);
  return jsonReply(200, { revoked: true });
}
