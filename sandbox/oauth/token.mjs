import { createHash } from 'node:crypto';
import { jsonReply } from '../http/reply.mjs';
import { headerOf } from '../http/request.mjs';
import { authenticateClient } from './client-auth.mjs';
import {
  badCode,
  badContentType,
  badRedirectUri,
  badToken,
  badVerifier,
  missingParameter,
  unsupportedGrant,
} from './errors.mjs';
import { issueTokens, takeCode } from './store.mjs';

const verifierPattern = /^[A-Za-z0-9\-._~]{43,128}$/;

/** @param {import('../http/request.mjs').Call} call @returns {boolean} */
export const isForm = (call) =>
  (headerOf(call, 'content-type') ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

/**
 * POST /2/oauth2/token
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerToken(box, call) {
  if (!isForm(call)) return badContentType();
  const form = new URLSearchParams(call.body);
  const proof = authenticateClient(call, form);
  if ('refusal' in proof) return proof.refusal;
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return redeemCode(box, form, proof.client.id);
  if (grantType === 'refresh_token') return redeemRefreshToken(box, form, proof.client.id);
  return grantType ? unsupportedGrant() : missingParameter('grant_type');
}

/** @param {import('../state.mjs').Box} box @param {URLSearchParams} form @param {string} clientId */
function redeemCode(box, form, clientId) {
  for (const name of ['code', 'redirect_uri', 'code_verifier']) {
    if (!form.get(name)) return missingParameter(name);
  }
  const now = box.clock.now();
  const code = takeCode(box.oauth, form.get('code') ?? '', now);
  if (!code || code.grant.clientId !== clientId) return badCode();
  if (code.redirectUri !== form.get('redirect_uri')) return badRedirectUri();
  const verifier = form.get('code_verifier') ?? '';
  if (!verifierPattern.test(verifier) || s256(verifier) !== code.challenge) return badVerifier();
  return jsonReply(200, issueTokens(box.oauth, code.grant, now, box.settings.expiresInS));
}

/** A refresh token works once. @param {import('../state.mjs').Box} box @param {URLSearchParams} form @param {string} clientId */
function redeemRefreshToken(box, form, clientId) {
  const token = form.get('refresh_token');
  if (!token) return missingParameter('refresh_token');
  const grant = box.oauth.refreshTokens.get(token);
  if (!grant || grant.clientId !== clientId) return badToken();
  box.oauth.refreshTokens.delete(token);
  return jsonReply(200, issueTokens(box.oauth, grant, box.clock.now(), box.settings.expiresInS));
}

/** @param {string} verifier */
const s256 = (verifier) => createHash('sha256').update(verifier).digest('base64url');
