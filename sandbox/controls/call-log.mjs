/**
 * What was asked of this X, newest last; tokens by fingerprint only.
 * @typedef {object} LoggedCall
 * @property {number} at milliseconds of the sandbox's clock
 * @property {string} method
 * @property {string} path
 * @property {Record<string, string>} query
 * @property {string} [owner] the token's user id, or 'app'
 * @property {string} [token] its fingerprint
 * @property {string} [grantType] of a call of the token endpoint
 * @property {string} [fault] the kind that hit it
 * @property {number | 'hang' | 'reset'} status
 */

const kept = 5_000;
/** Values that would complete somebody's sign-in. */
const secretParameters = new Set(['state', 'code', 'code_challenge']);

/** @typedef {ReturnType<typeof createCallLog>} CallLog */
export function createCallLog() {
  /** @type {LoggedCall[]} */
  let calls = [];
  return {
    /** @param {LoggedCall} call */
    add(call) {
      calls.push(call);
      if (calls.length > kept * 2) calls = calls.slice(-kept);
    },
    list: () => calls.slice(-kept),
    clear() {
      calls = [];
    },
  };
}

/** @param {URLSearchParams} query @returns {Record<string, string>} */
export const loggedQuery = (query) =>
  Object.fromEntries([...query].map(([key, value]) => [key, secretParameters.has(key) ? '…' : value]));
