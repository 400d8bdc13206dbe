import { createHash } from 'node:crypto';

/**
 * A request as handlers see it.
 * @typedef {object} Call
 * @property {string} method
 * @property {string} path decoded
 * @property {URLSearchParams} query
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {string} body
 * @property {string} remoteAddress
 */

const bodyLimit = 64 * 1024;
// A test may set a world of hundreds of creators in one go.
const controlBodyLimit = 8 * 1024 * 1024;

export class BodyTooLarge extends Error {}
export class BadUrl extends Error {}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Call>}
 * @throws {BodyTooLarge} above 64 kB (8 MB for the controls) {@link BadUrl} on malformed percent-encoding
 */
export async function readCall(request) {
  const { path, query } = readUrl(request.url ?? '/');
  const limit = path.startsWith('/_sandbox/') ? controlBodyLimit : bodyLimit;
  return {
    method: request.method ?? 'GET',
    path,
    query,
    headers: request.headers,
    body: await readBody(request, limit),
    remoteAddress: request.socket.remoteAddress ?? '',
  };
}

/** @param {string} raw */
function readUrl(raw) {
  try {
    const url = new URL(raw.startsWith('/') ? `http://sandbox.invalid${raw}` : raw);
    return { path: decodeURIComponent(url.pathname), query: url.searchParams };
  } catch (cause) {
    throw new BadUrl('The URL is malformed.', { cause });
  }
}

/** @param {import('node:http').IncomingMessage} request @param {number} limit bytes */
async function readBody(request, limit) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {Call} call @param {string} name lower case @returns {string | undefined} the first value */
export function headerOf(call, name) {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Names a secret without telling it. @param {string} secret @returns {string} 12 hex digits */
export function fingerprint(secret) {
  return createHash('sha256').update(secret).digest('hex').slice(0, 12);
}
