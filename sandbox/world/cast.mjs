import { ar } from './cast/ar.mjs';
import { de } from './cast/de.mjs';
import { en } from './cast/en.mjs';
import { es } from './cast/es.mjs';
import { hi } from './cast/hi.mjs';
import { indonesian } from './cast/in.mjs';
import { iw } from './cast/iw.mjs';
import { ja } from './cast/ja.mjs';
import { pt } from './cast/pt.mjs';
import { castLanguage } from './people.mjs';
import { createRandom } from './random.mjs';

/** @typedef {import('./people.mjs').CastMember} CastMember */

export const LANGUAGES = [en, es, pt, ja, ar, iw, hi, de, indonesian];

const RENAMED_COUNT = 8;

/** Rare things that occur among real accounts. @param {CastMember[]} members @param {import('./random.mjs').Random} random */
function addOddities(members, random) {
  const people = random.sample(
    members.filter((member) => !member.isOrganisation).map((member) => member.user),
    60,
  );
  for (const user of people.splice(0, 16)) user.protected = true;
  for (const user of people.splice(0, 6)) user.hideFromIncludes = true;
  for (const user of people.splice(0, 6)) user.suspended = true;
  for (const user of people.splice(0, 3)) user.withheldIn = [random.pick(['DE', 'IN', 'BR', 'TR'])];
  const longest = people.find((user) => user.lang === 'en');
  if (longest) longest.name = 'Professor Doctor Wilhelmina of the Very Long Names';
  return people.filter((user) => user !== longest);
}

/**
 * The whole cast of a seed: the same people, whatever the time.
 * @param {number} seed
 * @returns {{ members: CastMember[], formerNames: Map<string, string> }} former names, lower case, to ids
 */
export function castWorld(seed) {
  const taken = { ids: new Set(), usernames: new Set(), names: new Set() };
  const members = LANGUAGES.flatMap((language) => castLanguage(language, seed, taken));
  const rest = addOddities(members, createRandom(seed).fork('oddities'));
  const renamed = rest.slice(0, RENAMED_COUNT).map((user) => {
    const old = `${user.username.replaceAll('_', '').slice(0, 11)}_old`;
    return /** @type {const} */ ([old, user.id]);
  });
  return { members, formerNames: new Map(renamed) };
}
