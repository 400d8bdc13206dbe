import { faultKinds } from '../faults/apply.mjs';
import { endGrants } from '../oauth/store.mjs';
import { BadControl, flagOf, numberOf, objectOf, textOf } from './read-json.mjs';
import { idsOf, isSpaceAddition, isTopic, isUserAddition, listOf } from './read-world.mjs';

/**
 * What the controls do. Each takes the body and answers what is worth telling.
 * @typedef {import('../state.mjs').Box} Box
 * @typedef {Record<string, unknown>} Body
 */

/** PUT and POST world: { clear?, put?: { users?, spaces?, topics? }, remove?: { users?: ids, spaces?: ids } } in this order. @param {Box} box @param {Body} body */
export function changeWorld(box, body) {
  if (flagOf(body, 'clear')) box.world.clear();
  const put = objectOf(body, 'put');
  box.world.put({
    users: listOf(put, 'users', isUserAddition),
    spaces: listOf(put, 'spaces', isSpaceAddition),
    topics: listOf(put, 'topics', isTopic),
  });
  const remove = objectOf(body, 'remove');
  box.world.remove({ users: idsOf(remove, 'users'), spaces: idsOf(remove, 'spaces') });
  return { users: box.world.users.size, spaces: box.world.spaces.size };
}

/** POST clock: { advanceMs } @param {Box} box @param {Body} body */
export function moveClock(box, body) {
  box.clock.advance(numberOf(body, 'advanceMs') ?? 0);
  const events = box.world.advance(box.clock.now());
  return { now: box.clock.now(), offsetMs: box.clock.offsetMs(), events: events.length };
}

/** POST pace: { paused?, pace?, step? } step makes the next event happen now. @param {Box} box @param {Body} body */
export function changePace(box, body) {
  const paused = flagOf(body, 'paused');
  const pace = numberOf(body, 'pace');
  if (pace !== undefined && pace <= 0) throw new BadControl('pace must be above 0.');
  if (paused !== undefined) box.world.setPaused(paused);
  if (pace !== undefined) box.world.setPace(pace);
  return { event: flagOf(body, 'step') ? (box.world.step() ?? null) : null };
}

/** POST faults: one Fault. @param {Box} box @param {Body} body */
export function addFault(box, body) {
  const kind = String(body.kind ?? '');
  if (!faultKinds.includes(kind)) throw new BadControl(`kind must be one of ${faultKinds.join(', ')}.`);
  const match = objectOf(body, 'match');
  const fault = {
    kind,
    match: { path: textOf(match, 'path'), token: textOf(match, 'token') },
    times: numberOf(body, 'times'),
    retryAfter: numberOf(body, 'retryAfter'),
    delayMs: numberOf(body, 'delayMs'),
    status: numberOf(body, 'status'),
    location: textOf(body, 'location'),
    isAfter: flagOf(body, 'isAfter'),
  };
  try {
    box.faults.add(fault);
  } catch {
    throw new BadControl('match.path is no pattern.');
  }
  return { faults: box.faults.list() };
}

/** POST tokens/expire: { userId? } lets access tokens run out now; refresh tokens stay. @param {Box} box @param {Body} body */
export function expireTokens(box, body) {
  const userId = textOf(body, 'userId');
  for (const token of box.oauth.accessTokens.values()) {
    if (userId === undefined || token.grant.userId === userId) token.expiresAt = box.clock.now();
  }
  return {};
}

/** POST tokens/revoke: { userId? } as if the person had taken the app's access back at X. @param {Box} box @param {Body} body */
export function revokeTokens(box, body) {
  const userId = textOf(body, 'userId');
  endGrants(box.oauth, (grant) => userId === undefined || grant.userId === userId);
  return {};
}

/** POST limits: any of the numbers of the rate limits; counting begins anew with reset only. @param {Box} box @param {Body} body */
export function changeLimits(box, body) {
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(box.limits, name)) throw new BadControl(`There is no limit called ${name}.`);
  }
  box.limits = {
    ...box.limits,
    ...Object.fromEntries(Object.keys(body).map((name) => [name, numberOf(body, name)])),
  };
  return { limits: box.limits };
}

/** POST oauth: { expiresInS?, issuer?: text, '' for none } @param {Box} box @param {Body} body */
export function changeOauth(box, body) {
  const expiresInS = numberOf(body, 'expiresInS');
  const issuer = textOf(body, 'issuer');
  if (expiresInS !== undefined) box.settings.expiresInS = expiresInS;
  if (issuer !== undefined) box.settings.issuer = issuer || undefined;
  return { expiresInS: box.settings.expiresInS, issuer: box.settings.issuer ?? null };
}

/** POST generation: { generation } @param {Box} box @param {Body} body */
export function changeGeneration(box, body) {
  const { generation } = body;
  if (generation !== '2.166' && generation !== '2.167')
    throw new BadControl('generation must be "2.166" or "2.167".');
  box.settings.generation = generation;
  return { generation };
}

/** POST reset: { keepWorld? } @param {Box} box @param {Body} body */
export function resetAll(box, body) {
  box.reset({ keepWorld: flagOf(body, 'keepWorld') });
  return {};
}
