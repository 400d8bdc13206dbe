import { headerOf } from '../http/request.mjs';

const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const hostPattern = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * The controls are for this machine alone: not for another address, not for a name that only resolves to this one
 * (DNS rebinding), not for a page of another origin.
 * @param {import('../http/request.mjs').Call} call
 * @returns {boolean}
 */
export function mayControl(call) {
  const host = headerOf(call, 'host') ?? '';
  const origin = headerOf(call, 'origin');
  const isOwnOrigin = origin === undefined || origin === `http://${host}`;
  return loopbackAddresses.has(call.remoteAddress) && hostPattern.test(host) && isOwnOrigin;
}
