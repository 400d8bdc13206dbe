import { castWorld, LANGUAGES } from './cast.mjs';
import { chooseSamples } from './samples.mjs';
import { planShows } from './shows.mjs';
import { spacesOf } from './state.mjs';
import { TOPICS_BY_KEY } from './topics.mjs';

/** @typedef {import('./state.mjs').Simulation} Simulation */

const SIGN_IN_LANGUAGES = ['en', 'ja', 'ar', 'es'];

/** Brings the cast of a seed, its topics and its shows into an empty world. @param {Simulation} sim @param {number} seed */
export function populate(sim, seed) {
  const { members, formerNames } = castWorld(seed);
  for (const { user, field, isOrganisation } of members) {
    if (isOrganisation) sim.organisations.add(user.id);
    sim.users.set(user.id, user);
    sim.fields.set(user.id, field);
    sim.idsByName.set(user.username.toLowerCase(), user.id);
  }
  for (const [name, id] of formerNames) sim.formerNames.set(name, id);
  for (const topic of TOPICS_BY_KEY.values()) sim.topics.set(topic.id, topic);
  for (const language of LANGUAGES) sim.languages.set(language.lang, language);
  sim.shows = planShows(members, LANGUAGES, seed);
  for (const show of sim.shows) {
    sim.showsByCreator.set(show.creatorId, [...(sim.showsByCreator.get(show.creatorId) ?? []), show]);
  }
  sim.hosts = [...sim.showsByCreator.keys()];
  const { partnerIds, samples } = chooseSamples(members, seed);
  sim.partners = partnerIds;
  return samples;
}

/**
 * Whom the consent page offers: a person and an organisation that host now, a quiet person of some languages, one
 * who is protected.
 * @param {Simulation} sim
 * @returns {string[]} 5 or 6 ids
 */
export function chooseSignInPeople(sim) {
  const hosting = new Set(spacesOf(sim, sim.live).map((space) => space.creatorId));
  const hostingPartners = sim.partners.filter((id) => hosting.has(id));
  const person = hostingPartners.find((id) => !sim.organisations.has(id));
  const organisation = hostingPartners.find((id) => sim.organisations.has(id));
  const quiet = SIGN_IN_LANGUAGES.flatMap((lang) => {
    const isQuiet = (/** @type {string} */ id) => !sim.organisations.has(id) && !hosting.has(id);
    return sim.hosts.filter((id) => sim.users.get(id)?.lang === lang && isQuiet(id)).slice(0, 1);
  });
  const locked = [...sim.users.values()].find((user) => user.protected)?.id;
  const ids = [person, organisation, ...quiet.slice(0, 3), locked].flatMap((id) => id ?? []);
  return [...new Set(ids)];
}
