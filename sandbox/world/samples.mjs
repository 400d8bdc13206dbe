import { createRandom } from './random.mjs';

/**
 * @typedef {import('./people.mjs').CastMember} CastMember
 * @typedef {{ lang: string, organisations: number, people: number }} Share
 */

const WELL_KNOWN = 2500;

/** @type {Share[]} */
const PARTNERS = [
  { lang: 'en', organisations: 6, people: 6 },
  { lang: 'es', organisations: 1, people: 1 },
  { lang: 'pt', organisations: 1, people: 1 },
  { lang: 'ja', organisations: 1, people: 1 },
  { lang: 'ar', organisations: 1, people: 1 },
  { lang: 'iw', organisations: 1, people: 0 },
  { lang: 'hi', organisations: 0, people: 1 },
  { lang: 'de', organisations: 1, people: 0 },
  { lang: 'in', organisations: 0, people: 1 },
];

/** @type {Share[]} */
const VOICES = ['en', 'es', 'pt', 'ja', 'ar', 'iw', 'hi', 'de', 'in'].map((lang) => ({
  lang,
  organisations: 2,
  people: lang === 'in' || lang === 'en' ? 2 : 3,
}));

/** @param {CastMember} member */
const canHost = ({ user }) => !user.protected && !user.suspended && !user.hideFromIncludes;

/** @param {CastMember[]} members @param {Share[]} shares @param {import('./random.mjs').Random} random */
function choose(members, shares, random) {
  return shares.flatMap(({ lang, organisations, people }) => {
    const own = members.filter((member) => member.user.lang === lang && canHost(member));
    const known = own.filter(({ user, isOrganisation }) => !isOrganisation && user.followers >= WELL_KNOWN);
    return [
      ...random.sample(
        own.filter((member) => member.isOrganisation),
        organisations,
      ),
      ...random.sample(known, people),
    ];
  });
}

/** The people of the two sample watchlists. @param {CastMember[]} members @param {number} seed */
export function chooseSamples(members, seed) {
  const random = createRandom(seed).fork('samples');
  const partners = choose(members, PARTNERS, random).map(({ user }) => user);
  const voices = choose(members, VOICES, random).map(({ user }) => user);
  return {
    partnerIds: partners.map((user) => user.id),
    samples: [
      { name: 'Launch partners', usernames: partners.map((user) => user.username) },
      { name: 'Voices of the world', usernames: voices.map((user) => user.username) },
    ],
  };
}
