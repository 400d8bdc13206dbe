import { timingSafeEqual } from 'node:crypto';
import { headerOf } from '../http/request.mjs';
import { clientById } from './clients.mjs';
import { missingParameter, noBasicHeader, unknownClient } from './errors.mjs';

/** Undoes the form-encoding of RFC 6749, 2.3.1. @param {string} text */
function formDecode(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** @param {string} header @returns {{ id: string, secret: string } | undefined} */
function readBasic(header) {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const [rawId, rawSecret, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  // A raw colon inside the secret means that it was not form-encoded.
  if (rawId === undefined || rawSecret === undefined || rest.length > 0) return undefined;
  const id = formDecode(rawId);
  const secret = formDecode(rawSecret);
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** @param {string} left @param {string} right */
function isSame(left, right) {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * A confidential client proves itself by Basic alone, a public one names itself in the body alone: X never mixes them.
 * @param {import('../http/request.mjs').Call} call
 * @param {URLSearchParams} form
 * @returns {{ client: import('./clients.mjs').Client } | { refusal: import('../http/reply.mjs').Reply }}
 */
export function authenticateClient(call, form) {
  const header = headerOf(call, 'authorization');
  if (header !== undefined) {
    const basic = readBasic(header);
    const client = clientById(basic?.id);
    if (!basic || !client?.secret || !isSame(basic.secret, client.secret))
      return { refusal: noBasicHeader() };
    return { client };
  }
  const id = form.get('client_id');
  if (id === null) return { refusal: noBasicHeader() };
  if (id === '') return { refusal: missingParameter('client_id') };
  const client = clientById(id);
  if (!client) return { refusal: unknownClient() };
  return client.secret ? { refusal: noBasicHeader() } : { client };
}
