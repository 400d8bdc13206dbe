import { clearAll, putInto, removeFrom } from './editing.mjs';
import { openWorld } from './opening.mjs';
import { chooseSignInPeople, populate } from './populate.mjs';
import { createRunning } from './running.mjs';
import { createState, spacesOf } from './state.mjs';

/**
 * @typedef {import('./types.mjs').WorldUser} WorldUser
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 * @typedef {import('./types.mjs').WorldTopic} WorldTopic
 * @typedef {import('./types.mjs').WorldEvent} WorldEvent
 * @typedef {import('./types.mjs').SampleList} SampleList
 * @typedef {import('./editing.mjs').Addition} Addition
 * @typedef {ReturnType<typeof createWorld>} World
 */

/**
 * A living world of fictional creators and their Spaces. One seed and one time always tell the same story.
 * @param {{ seed: number, now: number }} options `now` in ms; nothing in here reads a clock
 */
export function createWorld({ seed, now }) {
  const sim = createState(seed, now);
  const samples = populate(sim, seed);
  openWorld(sim, now);
  const signInPeople = chooseSignInPeople(sim);

  return {
    users: sim.users,
    spaces: sim.spaces,
    topics: sim.topics,
    samples,
    signInPeople,
    ...createRunning(sim),

    /** @param {string} username any case, also a former one @returns {WorldUser | undefined} */
    userByName(username) {
      const name = username.toLowerCase();
      return sim.users.get(sim.idsByName.get(name) ?? sim.formerNames.get(name) ?? '');
    },

    /** @param {string} id @returns {WorldSpace[]} in every state */
    spacesByCreator: (id) => spacesOf(sim, sim.byCreator.get(id) ?? []),

    /** @param {Addition} addition */
    put: (addition) => putInto(sim, addition),

    /** @param {{ spaces?: string[], users?: string[] }} ids */
    remove: (ids) => removeFrom(sim, ids),

    /** An empty world without a life of its own, for tests; sample lists and sign-in people are gone, too. */
    clear() {
      clearAll(sim);
      samples.length = 0;
      signInPeople.length = 0;
    },
  };
}
