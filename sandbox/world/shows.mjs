import { createRandom } from './random.mjs';

/**
 * @typedef {import('./types.mjs').Show} Show
 * @typedef {import('./people.mjs').CastMember} CastMember
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;
/** The epoch was a Thursday; the week of a slot begins on Monday. */
const FIRST_MONDAY = 4 * DAY;

/** @param {Show} show @param {number} after ms @returns {number} the next time of its slot, later than `after` */
export function nextSlot(show, after) {
  const weeks = Math.floor((after - FIRST_MONDAY - show.slotMs) / WEEK) + 1;
  return FIRST_MONDAY + show.slotMs + weeks * WEEK;
}

/** Local hours at which people talk: mornings, lunch, mostly evenings. */
const HOURS = [7, 8, 9, 12, 13, 16, 17, 18, 18, 19, 19, 19, 20, 20, 20, 21, 21, 22];

/** @param {import('./random.mjs').Random} random @param {number} offsetMinutes east of UTC */
function drawSlot(random, offsetMinutes) {
  const local =
    random.int(0, 6) * DAY + random.pick(HOURS) * 60 * MINUTE + random.pick([0, 0, 0, 30, 30, 15]) * MINUTE;
  return (((local - offsetMinutes * MINUTE) % WEEK) + WEEK) % WEEK;
}

/**
 * One or two weekly shows for everybody who may host. Regulars come from the same language first, so that the guests
 * of neighbouring hosts overlap.
 * @param {CastMember[]} members
 * @param {readonly import('./cast-types.mjs').CastLanguage[]} languages
 * @param {number} seed
 * @returns {Show[]}
 */
export function planShows(members, languages, seed) {
  const random = createRandom(seed).fork('shows');
  return languages.flatMap((language) => {
    const peers = members.filter(({ user }) => user.lang === language.lang && !user.suspended);
    // Few are everybody's favourite guest: a short list that all hosts draw from.
    const favourites = random.sample(peers, Math.ceil(peers.length / 4));
    return peers
      .filter(({ user }) => !user.protected)
      .flatMap(({ user, field }) => {
        const offset = random.pick(language.offsets);
        return Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => {
          const circle = [...random.sample(favourites, 4), ...random.sample(peers, 3)];
          const regularIds = [...new Set(circle.map((member) => member.user.id))].filter(
            (id) => id !== user.id,
          );
          const name = random.pick(language.fields[field]?.shows ?? [user.name]);
          return {
            creatorId: user.id,
            name,
            field,
            slotMs: drawSlot(random, offset),
            episode: random.int(2, 240),
            regularIds,
          };
        });
      });
  });
}
