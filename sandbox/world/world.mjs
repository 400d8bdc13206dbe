import { castWorld, LANGUAGES } from './cast.mjs';
import { rush, shift } from './clock.mjs';
import { completeSpace, completeUser } from './defaults.mjs';
import { happen, isStale } from './life.mjs';
import { closeWorld, openWorld, runUntil } from './opening.mjs';
import { chooseSamples } from './samples.mjs';
import { planShows } from './shows.mjs';
import { createState, dropSpace, spacesOf, storeSpace } from './state.mjs';
import { TOPICS_BY_KEY } from './topics.mjs';

/**
 * @typedef {import('./types.mjs').WorldUser} WorldUser
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 * @typedef {import('./types.mjs').WorldTopic} WorldTopic
 * @typedef {import('./types.mjs').WorldEvent} WorldEvent
 * @typedef {import('./types.mjs').SampleList} SampleList
 * @typedef {import('./state.mjs').Simulation} Simulation
 * @typedef {ReturnType<typeof createWorld>} World
 *
 * @typedef {object} Addition
 * @property {(Partial<WorldUser> & { id: string })[]} [users]
 * @property {(Partial<WorldSpace> & { id: string, creatorId: string })[]} [spaces]
 * @property {WorldTopic[]} [topics]
 */

/** A longer leap is not lived through: the world ends what runs and begins anew at its far side. */
const LONGEST_CATCH_UP_MS = 72 * 60 * 60 * 1000;
const SIGN_IN_LANGUAGES = ['en', 'ja', 'ar', 'es'];

/** @param {Simulation} sim @param {number} seed */
function populate(sim, seed) {
  const { members, formerNames } = castWorld(seed);
  for (const { user, field } of members) {
    sim.users.set(user.id, user);
    sim.fields.set(user.id, field);
  }
  for (const topic of TOPICS_BY_KEY.values()) sim.topics.set(topic.id, topic);
  for (const language of LANGUAGES) sim.languages.set(language.lang, language);
  sim.shows = planShows(members, LANGUAGES, seed);
  for (const show of sim.shows) {
    sim.showsByCreator.set(show.creatorId, [...(sim.showsByCreator.get(show.creatorId) ?? []), show]);
  }
  sim.hosts = [...sim.showsByCreator.keys()];
  const { partnerIds, samples } = chooseSamples(members, seed);
  sim.partners = partnerIds;
  return { formerNames, samples, members };
}

/** Whom the consent page offers: two who host now, one of other languages each, one protected. @param {Simulation} sim */
function choosePeople(sim) {
  const hosting = spacesOf(sim, sim.live).map((space) => space.creatorId);
  const own = sim.partners.filter((id) => hosting.includes(id)).slice(0, 2);
  const others = SIGN_IN_LANGUAGES.flatMap((lang) =>
    sim.hosts.filter((id) => sim.users.get(id)?.lang === lang && !hosting.includes(id)).slice(0, 1),
  );
  const quiet = [...sim.users.values()].filter((user) => user.protected).slice(0, 1);
  return [...new Set([...own, ...others, ...quiet.map((user) => user.id)])].slice(0, 6);
}

/**
 * A living world of fictional creators and their Spaces.
 * @param {{ seed: number, now: number }} options `now` in ms; nothing in here reads a clock
 */
export function createWorld({ seed, now }) {
  const sim = createState(seed, now);
  const { formerNames, samples } = populate(sim, seed);
  openWorld(sim, now);
  const signInPeople = choosePeople(sim);
  /** @type {Map<string, string>} */
  const idsByName = new Map([...sim.users.values()].map((user) => [user.username.toLowerCase(), user.id]));
  let isPaused = false;
  let pausedAt = now;

  /** @param {number} at ms @returns {WorldEvent[]} what happened since the last call, in its order */
  function advance(at) {
    if (at <= sim.now) return [];
    if (isPaused) sim.now = at;
    else if (at - sim.now <= LONGEST_CATCH_UP_MS) runUntil(sim, at);
    else if (sim.agenda.peek()) {
      closeWorld(sim, sim.now);
      const told = sim.events;
      openWorld(sim, at);
      sim.events = told;
    } else sim.now = at;
    return sim.events.splice(0);
  }

  return {
    users: sim.users,
    spaces: sim.spaces,
    topics: sim.topics,
    samples,
    signInPeople,
    advance,

    /** @param {string} username any case, also a former one @returns {WorldUser | undefined} */
    userByName(username) {
      const name = username.toLowerCase();
      return sim.users.get(idsByName.get(name) ?? formerNames.get(name) ?? '');
    },

    /** @param {string} id @returns {WorldSpace[]} in every state */
    spacesByCreator: (id) => spacesOf(sim, sim.byCreator.get(id) ?? []),

    /** While paused, time passes and nothing happens. @param {boolean} paused */
    setPaused(paused) {
      if (paused && !isPaused) pausedAt = sim.now;
      if (!paused && isPaused) shift(sim, pausedAt, sim.now);
      isPaused = paused;
    },

    /** @param {number} pace how many times as frequent events are; announced starts keep to the wall's clock */
    setPace(pace) {
      if (!(pace > 0)) throw new RangeError('the pace has to be above 0');
      rush(sim, pace);
    },

    /** Makes the next event (listeners' coming and going aside) happen now. @returns {WorldEvent | undefined} */
    step() {
      for (;;) {
        const next = [...sim.agenda.items()]
          .filter((item) => item.plan && item.kind !== 'listeners' && !isStale(sim, item))
          .sort((a, b) => a.at - b.at || a.order - b.order)[0];
        if (!next) return undefined;
        sim.agenda.rewrite((item) => (item === next ? undefined : item));
        happen(sim, { ...next, at: sim.now }, sim.now);
        const events = sim.events.splice(0);
        if (events[0]) return events[0];
      }
    },

    /** Sets people and Spaces as given; what is put stays as it is put, the simulation leaves it alone. @param {Addition} addition */
    put({ users = [], spaces = [], topics = [] }) {
      for (const given of users) {
        const user = completeUser(given, sim.now);
        const before = sim.users.get(user.id);
        if (before) idsByName.delete(before.username.toLowerCase());
        sim.users.set(user.id, user);
        idsByName.set(user.username.toLowerCase(), user.id);
      }
      for (const given of spaces) {
        dropSpace(sim, given.id);
        storeSpace(sim, completeSpace(given, sim.now));
      }
      for (const topic of topics) sim.topics.set(topic.id, topic);
    },

    /** @param {{ spaces?: string[], users?: string[] }} ids */
    remove({ spaces = [], users = [] }) {
      for (const id of spaces) dropSpace(sim, id);
      for (const id of users) {
        idsByName.delete(sim.users.get(id)?.username.toLowerCase() ?? '');
        sim.users.delete(id);
      }
    },

    /** An empty world without a life of its own, for tests. */
    clear() {
      for (const id of [...sim.spaces.keys()]) dropSpace(sim, id);
      sim.agenda.clear();
      sim.events = [];
      for (const map of [sim.users, sim.topics, idsByName, formerNames]) map.clear();
      samples.length = 0;
      signInPeople.length = 0;
    },
  };
}
