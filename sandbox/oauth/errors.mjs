import { jsonReply } from '../http/reply.mjs';

/**
 * X's own words, as recorded where a recording exists (bad code, bad verifier, bad refresh token, no Basic header).
 * X answers most with `invalid_request`, seldom `invalid_grant`.
 * @param {number} status @param {string} error @param {string} description
 */
const oauthError = (status, error, description) =>
  jsonReply(status, { error, error_description: description });

export const badCode = () =>
  oauthError(400, 'invalid_request', 'Value passed for the authorization code was invalid.');
export const badVerifier = () =>
  oauthError(400, 'invalid_request', 'Value passed for the code verifier did not match the code challenge.');
export const badRedirectUri = () =>
  oauthError(
    400,
    'invalid_request',
    'Value passed for the redirect uri did not match the uri of the authorization code.',
  );
export const badToken = () => oauthError(400, 'invalid_request', 'Value passed for the token was invalid.');
export const noBasicHeader = () =>
  oauthError(401, 'unauthorized_client', 'Missing valid authorization header');
export const unknownClient = () =>
  oauthError(400, 'invalid_request', 'Value passed for the client id was invalid.');
/** @param {string} name */
export const missingParameter = (name) =>
  oauthError(400, 'invalid_request', `Missing required parameter [${name}].`);
export const badContentType = () =>
  oauthError(400, 'invalid_request', 'The body must be application/x-www-form-urlencoded.');
export const unsupportedGrant = () =>
  oauthError(400, 'unsupported_grant_type', 'Value passed for the grant type was invalid.');
