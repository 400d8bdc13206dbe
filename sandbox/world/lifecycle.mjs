import { audienceAt } from './audience.mjs';
import { peopleOnAir } from './casting.mjs';
import { changeSpace, countParticipants, paced } from './state.mjs';

/**
 * What happens to one Space from its start to its end.
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {import('./types.mjs').Plan} Plan
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 */

const TICK_MS = 24_000;
const SHORTEST_TICK_MS = 500;
const MOST_HOSTS = 3;

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms @param {number} until end of the advance: ticks before it are skipped */
export function tickListeners(sim, plan, at, until) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'live') return;
  const every = Math.max(SHORTEST_TICK_MS, paced(sim, TICK_MS + (plan.noise % 9000)));
  const skipped = Math.max(0, Math.floor((until - at) / every));
  const now = at + skipped * every;
  sim.agenda.add(now > at ? now : at + every, 'listeners', plan);
  if (now > at) return;
  plan.audience = audienceAt(plan, at);
  const participantCount = countParticipants(space, plan.audience);
  if (participantCount !== space.participantCount)
    changeSpace(sim, space, { participantCount }, 'listeners', at);
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
function addNextJoin(sim, plan, at) {
  if (plan.guestIds.length === 0) return;
  const stretch = (plan.durationMs * 0.6) / (plan.guestIds.length + 2);
  sim.agenda.add(at + paced(sim, stretch * (0.3 + sim.random.next())), 'join', plan);
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
export function startSpace(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'scheduled') return;
  plan.startAt = at;
  plan.anchor = { at, progress: 0, endAt: at + paced(sim, plan.durationMs) };
  changeSpace(
    sim,
    space,
    { state: 'live', startedAt: at, participantCount: space.hostIds.length },
    'started',
    at,
  );
  sim.agenda.add(plan.anchor.endAt, 'end', plan);
  sim.agenda.add(at + paced(sim, 6000), 'listeners', plan);
  addNextJoin(sim, plan, at);
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
export function endSpace(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  sim.plans.delete(plan.spaceId);
  if (space?.state !== 'live') return;
  const participantCount = countParticipants(space, audienceAt(plan, at));
  changeSpace(sim, space, { state: 'ended', endedAt: at, participantCount }, 'ended', at);
}

/**
 * The next guest takes a microphone; now and then as a co-host, who then is in both lists.
 * @param {Simulation} sim
 * @param {Plan} plan
 * @param {number} at ms
 */
export function joinNext(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'live') return;
  const onAir = peopleOnAir(sim);
  const guestId = plan.guestIds.shift();
  addNextJoin(sim, plan, at);
  if (!guestId || (onAir.has(guestId) && (space.speakerIds.includes(guestId) || sim.random.chance(0.8))))
    return;
  const isCoHost = space.hostIds.length < MOST_HOSTS && sim.random.chance(0.12);
  const hostIds = isCoHost ? [...space.hostIds, guestId] : space.hostIds;
  const next = { ...space, hostIds, speakerIds: [...space.speakerIds, guestId] };
  const participantCount = countParticipants(next, plan.audience);
  changeSpace(sim, space, { hostIds, speakerIds: next.speakerIds, participantCount }, 'joined', at);
  if (sim.random.chance(0.25)) {
    sim.agenda.add(at + paced(sim, plan.durationMs * sim.random.next() * 0.7), 'leave', plan);
  }
}

/** @param {Simulation} sim @param {Plan} plan @param {number} at ms */
export function leaveSomebody(sim, plan, at) {
  const space = sim.spaces.get(plan.spaceId);
  if (space?.state !== 'live' || space.speakerIds.length < 2) return;
  const gone = sim.random.pick(space.speakerIds);
  const hostIds = space.hostIds.filter((id) => id !== gone);
  const speakerIds = space.speakerIds.filter((id) => id !== gone);
  const participantCount = countParticipants({ ...space, hostIds, speakerIds }, plan.audience);
  changeSpace(sim, space, { hostIds, speakerIds, participantCount }, 'left', at);
}
