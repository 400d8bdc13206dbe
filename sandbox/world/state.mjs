import { Agenda } from './agenda.mjs';
import { USUAL_AIMS } from './aims.mjs';
import { createRandom } from './random.mjs';

/**
 * Everything the simulation knows. Functions of the neighbouring files read and change it.
 *
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 * @typedef {import('./types.mjs').Plan} Plan
 * @typedef {ReturnType<typeof createState>} Simulation
 */

/** Ended and cancelled Spaces kept for look-ups by id. */
const KEPT_OVER = 800;

/** @param {number} seed @param {number} now ms */
export function createState(seed, now) {
  return {
    now,
    random: createRandom(seed).fork('life'),
    pace: 1,
    aims: USUAL_AIMS,
    /** @type {Map<string, import('./types.mjs').WorldUser>} */
    users: new Map(),
    /** @type {Map<string, WorldSpace>} */
    spaces: new Map(),
    /** @type {Map<string, import('./types.mjs').WorldTopic>} */
    topics: new Map(),
    /** @type {Map<string, string>} ids by handle in lower case */
    idsByName: new Map(),
    /** @type {Map<string, string>} ids by handles people gave up */
    formerNames: new Map(),
    /** @type {Map<string, Set<string>>} ids of Spaces by creator */
    byCreator: new Map(),
    /** @type {Set<string>} */
    live: new Set(),
    /** @type {Set<string>} */
    scheduled: new Set(),
    /** @type {Set<string>} in the order of their ends */
    over: new Set(),
    /** @type {Map<string, Plan>} */
    plans: new Map(),
    agenda: new Agenda(),
    /** @type {import('./types.mjs').WorldEvent[]} */
    events: [],
    /** @type {import('./types.mjs').Show[]} */
    shows: [],
    /** @type {Map<string, import('./types.mjs').Show[]>} */
    showsByCreator: new Map(),
    /** @type {Map<string, import('./cast-types.mjs').CastLanguage>} */
    languages: new Map(),
    /** @type {Map<string, string>} */
    fields: new Map(),
    /** @type {Set<string>} ids of newsrooms, clubs, companies: they keep to their subject */
    organisations: new Set(),
    /** @type {string[]} ids of those who may host */
    hosts: [],
    /** @type {string[]} ids of the first sample list's people, whose board is never empty */
    partners: [],
  };
}

/** @param {Simulation} sim @param {WorldSpace} space */
function unlist(sim, space) {
  sim.live.delete(space.id);
  sim.scheduled.delete(space.id);
  sim.over.delete(space.id);
}

/**
 * Stores a Space or its change; the only way to do so, because the indexes follow here.
 * @param {Simulation} sim
 * @param {WorldSpace} space
 */
export function storeSpace(sim, space) {
  const before = sim.spaces.get(space.id);
  if (before && before.creatorId !== space.creatorId) sim.byCreator.get(before.creatorId)?.delete(space.id);
  if (before?.state !== space.state) {
    unlist(sim, space);
    if (space.state === 'live') sim.live.add(space.id);
    else if (space.state === 'scheduled') sim.scheduled.add(space.id);
    else sim.over.add(space.id);
  }
  sim.spaces.set(space.id, space);
  const own = sim.byCreator.get(space.creatorId);
  if (own) own.add(space.id);
  else sim.byCreator.set(space.creatorId, new Set([space.id]));
  for (const id of sim.over) {
    if (sim.over.size <= KEPT_OVER) break;
    dropSpace(sim, id);
  }
}

/** @param {Simulation} sim @param {string} id */
export function dropSpace(sim, id) {
  const space = sim.spaces.get(id);
  if (!space) return;
  unlist(sim, space);
  sim.spaces.delete(id);
  sim.plans.delete(id);
  sim.byCreator.get(space.creatorId)?.delete(id);
}

/**
 * Changes some of a Space and notes what happened.
 * @param {Simulation} sim
 * @param {WorldSpace} space
 * @param {Partial<WorldSpace>} change
 * @param {import('./types.mjs').WorldEventType} type
 * @param {number} at ms
 */
export function changeSpace(sim, space, change, type, at) {
  storeSpace(sim, { ...space, ...change, updatedAt: type === 'listeners' ? space.updatedAt : at });
  sim.events.push({ type, spaceId: space.id, at });
}

/** @param {WorldSpace} space @param {number} audience listeners alone */
export function countParticipants(space, audience) {
  return new Set([...space.hostIds, ...space.speakerIds]).size + audience;
}

/** A stretch of the world's time in wall time, whole ms. @param {Simulation} sim @param {number} ms */
export const paced = (sim, ms) => Math.max(1, Math.round(ms / sim.pace));

/** @param {Simulation} sim @param {Iterable<string>} ids @returns {WorldSpace[]} */
export const spacesOf = (sim, ids) => [...ids].flatMap((id) => sim.spaces.get(id) ?? []);
