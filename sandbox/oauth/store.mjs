import { randomBytes } from 'node:crypto';

/**
 * @typedef {object} AuthorizeRequest a consent page that is open
 * @property {string} clientId
 * @property {string} redirectUri
 * @property {string[]} scopes
 * @property {string} state
 * @property {string} challenge S256 of the verifier
 * @property {{ fingerprint: string, at: number, location: string }} [answered]
 *
 * @typedef {object} Grant what one person allowed one app
 * @property {string} userId
 * @property {string} clientId
 * @property {string[]} scopes
 *
 * @typedef {object} Code
 * @property {Grant} grant
 * @property {string} redirectUri
 * @property {string} challenge
 * @property {number} expiresAt
 *
 * @typedef {object} AccessToken
 * @property {Grant} grant
 * @property {number} expiresAt
 *
 * @typedef {ReturnType<typeof createOauthStore>} OauthStore
 */

export const codeLifeMs = 30_000;
const openConsentsKept = 5_000;

const secret = () => randomBytes(32).toString('base64url');

/** Everything OAuth remembers, in memory; a Grant's identity joins its tokens. */
export function createOauthStore() {
  return {
    /** @type {Map<string, AuthorizeRequest>} */
    consents: new Map(),
    /** @type {Map<string, Code>} */
    codes: new Map(),
    /** @type {Map<string, AccessToken>} */
    accessTokens: new Map(),
    /** @type {Map<string, Grant>} */
    refreshTokens: new Map(),
  };
}

/** @param {OauthStore} store @param {AuthorizeRequest} request @returns {string} the id the form carries */
export function openConsent(store, request) {
  const oldest = store.consents.keys().next().value;
  if (store.consents.size >= openConsentsKept && oldest !== undefined) store.consents.delete(oldest);
  const id = secret();
  store.consents.set(id, request);
  return id;
}

/** @param {OauthStore} store @param {Omit<Code, 'expiresAt'>} code @param {number} now @returns {string} */
export function issueCode(store, code, now) {
  const value = secret();
  store.codes.set(value, { ...code, expiresAt: now + codeLifeMs });
  return value;
}

/**
 * Burns a code, whatever comes of the attempt.
 * @param {OauthStore} store @param {string} value @param {number} now
 * @returns {Code | undefined} undefined when unknown, used or too old
 */
export function takeCode(store, value, now) {
  const code = store.codes.get(value);
  store.codes.delete(value);
  return code && code.expiresAt > now ? code : undefined;
}

/**
 * @param {OauthStore} store @param {Grant} grant @param {number} now @param {number} expiresInS
 * @returns {{ token_type: 'bearer', expires_in: number, access_token: string, scope: string, refresh_token?: string }}
 */
export function issueTokens(store, grant, now, expiresInS) {
  const accessToken = secret();
  store.accessTokens.set(accessToken, { grant, expiresAt: now + expiresInS * 1000 });
  const reply = {
    token_type: /** @type {const} */ ('bearer'),
    expires_in: expiresInS,
    access_token: accessToken,
    scope: grant.scopes.join(' '),
  };
  if (!grant.scopes.includes('offline.access')) return reply;
  const refreshToken = secret();
  store.refreshTokens.set(refreshToken, grant);
  return { ...reply, refresh_token: refreshToken };
}

/** @param {OauthStore} store @param {(grant: Grant) => boolean} isMeant ends every token of the grants meant */
export function endGrants(store, isMeant) {
  for (const [token, { grant }] of store.accessTokens) if (isMeant(grant)) store.accessTokens.delete(token);
  for (const [token, grant] of store.refreshTokens) if (isMeant(grant)) store.refreshTokens.delete(token);
}
