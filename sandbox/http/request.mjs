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

/**
 * What is too much is let run off unread: the sender would otherwise see a broken connection instead of the answer.
 * @param {import('node:http').IncomingMessage} request @param {number} limit bytes
 * @returns {Promise<string>}
 */
function readBody(request, limit) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    let chunks = [];
    let size = 0;
    request.on('data', (/** @type {Buffer} */ chunk) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks = [];
        reject(new BodyTooLarge(`The body is larger than ${limit} bytes.`));
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
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
