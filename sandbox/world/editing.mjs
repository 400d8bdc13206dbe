import { completeSpace, completeUser } from './defaults.mjs';
import { dropSpace, storeSpace } from './state.mjs';

/**
 * @typedef {import('./types.mjs').WorldUser} WorldUser
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 * @typedef {import('./types.mjs').WorldTopic} WorldTopic
 * @typedef {import('./state.mjs').Simulation} Simulation
 *
 * @typedef {object} Addition
 * @property {(Partial<WorldUser> & { id: string })[]} [users]
 * @property {(Partial<WorldSpace> & { id: string, creatorId: string })[]} [spaces]
 * @property {WorldTopic[]} [topics]
 */

/** @param {Simulation} sim @param {WorldUser} user */
function storeUser(sim, user) {
  const name = user.username.toLowerCase();
  const before = sim.users.get(user.id)?.username.toLowerCase();
  if (before !== undefined && before !== name) {
    sim.idsByName.delete(before);
    sim.formerNames.set(before, user.id);
  }
  sim.users.set(user.id, user);
  sim.idsByName.set(name, user.id);
}

/**
 * Sets people, Spaces and topics as given, with defaults for what is left out; an id that exists is replaced, not
 * merged. What is put stays as it is put: the simulation leaves it alone.
 * @param {Simulation} sim
 * @param {Addition} addition
 */
export function putInto(sim, { users = [], spaces = [], topics = [] }) {
  for (const user of users) storeUser(sim, completeUser(user, sim.now));
  for (const space of spaces) {
    dropSpace(sim, space.id);
    storeSpace(sim, completeSpace(space, sim.now));
  }
  for (const topic of topics) sim.topics.set(topic.id, topic);
}

/** @param {Simulation} sim @param {{ spaces?: string[], users?: string[] }} ids */
export function removeFrom(sim, { spaces = [], users = [] }) {
  for (const id of spaces) dropSpace(sim, id);
  for (const id of users) {
    sim.idsByName.delete(sim.users.get(id)?.username.toLowerCase() ?? '');
    sim.users.delete(id);
  }
}

/** Leaves nothing and nobody, and nothing that would happen by itself. @param {Simulation} sim */
export function clearAll(sim) {
  for (const id of [...sim.spaces.keys()]) dropSpace(sim, id);
  sim.agenda.clear();
  sim.events = [];
  for (const map of [sim.users, sim.topics, sim.idsByName, sim.formerNames]) map.clear();
}
