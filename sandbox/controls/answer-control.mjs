import { jsonReply } from '../http/reply.mjs';
import { headerOf } from '../http/request.mjs';
import {
  addFault,
  changeGeneration,
  changeLimits,
  changeOauth,
  changePace,
  changeWorld,
  expireTokens,
  moveClock,
  resetAll,
  revokeTokens,
} from './actions.mjs';
import { mayControl } from './guard.mjs';
import { BadControl, readObject } from './read-json.mjs';
import { describeState, describeTokens } from './state.mjs';

/**
 * @typedef {import('../state.mjs').Box} Box
 * @typedef {(box: Box, body: Record<string, unknown>) => unknown} Control
 */

/** @param {Box} box */
const wholeWorld = ({ world }) => ({
  users: [...world.users.values()],
  spaces: [...world.spaces.values()],
  topics: [...world.topics.values()],
});

/** @param {void} _ what was done says nothing */
const done = (_) => ({});

/** @type {Map<string, Control>} */
const controls = new Map(
  /** @type {[string, Control][]} */ ([
    ['GET state', (box) => describeState(box)],
    ['GET world', (box) => wholeWorld(box)],
    ['PUT world', changeWorld],
    ['POST world', changeWorld],
    ['POST clock', moveClock],
    ['POST pace', changePace],
    ['GET faults', (box) => ({ faults: box.faults.list() })],
    ['POST faults', addFault],
    ['DELETE faults', (box) => done(box.faults.clear())],
    ['GET calls', (box) => ({ calls: box.calls.list() })],
    ['DELETE calls', (box) => done(box.calls.clear())],
    ['GET tokens', (box) => ({ tokens: describeTokens(box) })],
    ['POST tokens/expire', expireTokens],
    ['POST tokens/revoke', revokeTokens],
    ['POST limits', changeLimits],
    ['POST oauth', changeOauth],
    ['POST generation', changeGeneration],
    ['POST reset', resetAll],
  ]),
);

/**
 * /_sandbox/… : JSON in, JSON out.
 * @param {Box} box
 * @param {import('../http/request.mjs').Call} call
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerControl(box, call) {
  if (!mayControl(call)) return jsonReply(403, { error: 'The controls are for this machine alone.' });
  const control = controls.get(`${call.method} ${call.path.slice('/_sandbox/'.length)}`);
  if (!control) return jsonReply(404, { error: 'There is no such control.', controls: [...controls.keys()] });
  if (call.body !== '' && !(headerOf(call, 'content-type') ?? '').startsWith('application/json')) {
    return jsonReply(415, { error: 'The body must be application/json.' });
  }
  try {
    return jsonReply(200, control(box, readObject(call.body)));
  } catch (error) {
    if (error instanceof BadControl) return jsonReply(400, { error: error.message });
    throw error;
  }
}
