import { insteadOf } from './kinds.mjs';
import { spoilers } from './spoil.mjs';

/**
 * @typedef {import('../http/reply.mjs').Reply} Reply
 * @typedef {import('./registry.mjs').Fault} Fault
 */

export const faultKinds = [...Object.keys(insteadOf), ...Object.keys(spoilers), 'hang', 'reset'];

/**
 * Answers a call under a fault.
 * @param {Fault} fault
 * @param {() => Reply} answer the true answer, with all that it does
 * @param {number} now
 * @returns {Reply}
 */
export function answerUnderFault(fault, answer, now) {
  if (fault.kind === 'hang' || fault.kind === 'reset') {
    if (fault.isAfter) answer();
    return { status: 200, headers: {}, instead: fault.kind };
  }
  const given = insteadOf[fault.kind]?.(fault, now);
  if (given) return given;
  const reply = answer();
  return spoilers[fault.kind]?.(reply) ?? reply;
}
