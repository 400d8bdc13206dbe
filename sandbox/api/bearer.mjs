import { headerOf } from '../http/request.mjs';
import { appOnlyBearer } from '../oauth/clients.mjs';

/**
 * Who calls.
 * @typedef {{ kind: 'app', owner: 'app' }} AppCaller
 * @typedef {{ kind: 'user', owner: string, scopes: string[] }} UserCaller owner is the user's id
 * @typedef {AppCaller | UserCaller} Caller
 */

/** @param {import('../http/request.mjs').Call} call @returns {string | undefined} */
export const bearerOf = (call) => /^Bearer (\S+)$/i.exec(headerOf(call, 'authorization') ?? '')?.[1];

/**
 * @param {import('../state.mjs').Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {Caller | undefined} undefined without a token that lives
 */
export function identifyCaller(box, call) {
  const token = bearerOf(call);
  if (token === undefined) return undefined;
  if (token === appOnlyBearer) return { kind: 'app', owner: 'app' };
  const known = box.oauth.accessTokens.get(token);
  if (!known || known.expiresAt <= box.clock.now()) return undefined;
  return { kind: 'user', owner: known.grant.userId, scopes: known.grant.scopes };
}
