/**
 * What a handler answers. It is data until the last moment, so that a fault can still change it.
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers lower-case names
 * @property {unknown} [json] the body, when it is JSON
 * @property {string} [text] the body, when it is not, or when it must be written exactly so
 * @property {'hang' | 'reset'} [instead] nothing is written: the socket is kept silent, or reset
 */

const noStore = { 'cache-control': 'no-cache, no-store, max-age=0' };

/** @param {number} status @param {unknown} json @param {Record<string, string>} [headers] @returns {Reply} */
export function jsonReply(status, json, headers = {}) {
  return {
    status,
    json,
    headers: { 'content-type': 'application/json; charset=utf-8', ...noStore, ...headers },
  };
}

/** @param {number} status @param {unknown} problem @returns {Reply} */
export function problemReply(status, problem) {
  return jsonReply(status, problem, { 'content-type': 'application/problem+json; charset=utf-8' });
}

/** @param {number} status @param {string} contentType @param {string} text @param {Record<string, string>} [headers] @returns {Reply} */
export function textReply(status, contentType, text, headers = {}) {
  return { status, text, headers: { 'content-type': contentType, ...noStore, ...headers } };
}

/** @param {Reply} reply @param {Record<string, string>} headers more of them @returns {Reply} */
export const withHeaders = (reply, headers) => ({ ...reply, headers: { ...reply.headers, ...headers } });

/**
 * See Other, never 302: the browser must leave the consent form's POST with a GET.
 * @param {string} location @returns {Reply}
 */
export function redirectReply(location) {
  return { status: 303, text: '', headers: { location, ...noStore, 'referrer-policy': 'no-referrer' } };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Reply} reply
 */
export function writeReply(response, reply) {
  if (reply.instead === 'hang') return;
  if (reply.instead === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = reply.json === undefined ? (reply.text ?? '') : JSON.stringify(reply.json);
  response.writeHead(reply.status, {
    'x-content-type-options': 'nosniff',
    ...reply.headers,
    'content-length': String(Buffer.byteLength(body)),
  });
  response.end(body);
}
