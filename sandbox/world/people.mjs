import { userIdAt } from './ids.mjs';
import { createRandom, hashText } from './random.mjs';

/**
 * @typedef {import('./types.mjs').WorldUser} WorldUser
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {import('./cast-types.mjs').CastLanguage} CastLanguage
 * @typedef {{ user: WorldUser, field: string, isOrganisation: boolean }} CastMember
 * @typedef {{ ids: Set<string>, usernames: Set<string>, names: Set<string> }} Taken
 */

const SPARKLES = [
  '🌿',
  '✨',
  '🎧',
  '☕',
  '🦊',
  '🌊',
  '📚',
  '🛰️',
  '🍋',
  '🎙️',
  '🐝',
  '🌙',
  '🏔️',
  '🪴',
  '🧭',
  '🔭',
];
const HANDLE_MAX = 15;
const FIRST_ACCOUNT = Date.UTC(2008, 2, 1);
const LAST_ACCOUNT = Date.UTC(2025, 3, 1);

/** @param {string} name `text|latin` @returns {{ text: string, latin: string }} */
function readName(name) {
  const [text = name, latin] = name.split('|');
  const plain = (latin ?? text).normalize('NFD').replace(/[^A-Za-z]/g, '');
  return { text, latin: plain.toLowerCase() };
}

/** @param {Random} random @param {string} given @param {string} family @param {Set<string>} taken lower case */
function freshUsername(random, given, family, taken) {
  const shapes = [
    `${given}${family}`,
    `${given}_${family}`,
    `${given[0]}${family}`,
    `${given}${family[0]}`,
    `the${given}`,
    `${given}_speaks`,
    `its${given}`,
    `${family}${given[0]}`,
    `${given}_${family[0]}`,
  ];
  const free = shapes.filter((shape) => shape.length <= HANDLE_MAX && shape.length > 3 && !taken.has(shape));
  if (free.length > 0) return random.pick(free);
  for (;;) {
    const numbered = `${given.slice(0, 11)}_${random.int(10, 999)}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/**
 * Profile numbers and ids that follow from one handle alone, so that an edit of the cast leaves the others as they are.
 * @param {{ username: string, name: string, description: string, lang: string, isOrganisation: boolean, location?: string }} given
 * @param {Random} random
 * @param {Taken} taken
 * @returns {WorldUser}
 */
function finishUser({ isOrganisation, ...given }, random, taken) {
  const createdAt = random.int(FIRST_ACCOUNT / 1000, LAST_ACCOUNT / 1000) * 1000;
  let id = userIdAt(random, createdAt);
  while (taken.ids.has(id)) id = userIdAt(random, createdAt);
  taken.ids.add(id);
  const reach = random.next() + random.next() * 0.6 + (isOrganisation ? 0.7 : 0);
  const followers = Math.round(120 * Math.exp(reach * 5.2));
  const verifiedType = !isOrganisation && random.chance(0.35) ? 'blue' : 'none';
  return {
    ...given,
    id,
    createdAt,
    protected: false,
    verified: verifiedType !== 'none',
    verifiedType,
    followers,
    following: random.int(12, 2400),
    posts: random.int(300, 62_000),
    listed: Math.round(followers / random.int(60, 240)),
    likes: random.int(200, 90_000),
    ...(random.chance(0.4) && { pinnedPostId: String(BigInt(id.padEnd(18, '4').slice(0, 18)) + 1_000_003n) }),
    profileImagePath: `/avatars/${id}_normal.svg`,
    bannerHue: random.int(0, 359),
    suspended: false,
    hideFromIncludes: false,
  };
}

/** A link in X's shape: the short address in the profile, the whole one in the entities. @param {WorldUser} user */
function addLink(user) {
  const code = hashText(user.username).toString(36).padStart(10, 'q').slice(0, 10);
  const display = `${user.username.replaceAll('_', '-').toLowerCase()}.example`;
  const url = `https://short.example/${code}`;
  const link = { start: 0, end: url.length, url, expanded_url: `https://${display}`, display_url: display };
  return { ...user, url, entities: { ...user.entities, url: { urls: [link] } } };
}

/** Hashtags of the bio as X counts them: in code points. @param {WorldUser} user @returns {WorldUser} */
function addHashtags(user) {
  const hashtags = [...user.description.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => {
    const start = [...user.description.slice(0, match.index)].length;
    return { start, end: start + [...match[0]].length, tag: match[1] ?? '' };
  });
  return hashtags.length === 0
    ? user
    : { ...user, entities: { ...user.entities, description: { hashtags } } };
}

/** @param {CastLanguage} language @param {Random} random @param {Taken} taken @returns {CastMember} */
function castPerson(language, random, taken) {
  for (;;) {
    const given = readName(random.pick(language.given));
    const family = readName(random.pick(language.family));
    const glue = language.order === 'familygiven' ? '' : ' ';
    const parts = language.order === 'given family' ? [given.text, family.text] : [family.text, given.text];
    const plain = parts.join(glue);
    if (taken.names.has(plain)) continue;
    taken.names.add(plain);
    const username = freshUsername(random, given.latin, family.latin, taken.usernames);
    taken.usernames.add(username);
    const field = random.pick(Object.keys(language.fields));
    const place = random.pick(language.places);
    const bio = random.pick(language.fields[field]?.bios ?? ['']).replace('{place}', place);
    const user = finishUser(
      {
        username,
        name: random.chance(0.16) ? `${plain} ${random.pick(SPARKLES)}` : plain,
        description: random.chance(0.04) ? '' : bio,
        lang: language.lang,
        isOrganisation: false,
        ...(random.chance(0.75) && { location: place }),
      },
      random,
      taken,
    );
    return { user: addHashtags(random.chance(0.3) ? addLink(user) : user), field, isOrganisation: false };
  }
}

/**
 * Everybody of one language.
 * @param {CastLanguage} language
 * @param {number} seed
 * @param {Taken} taken names and ids that other languages have used; added to
 * @returns {CastMember[]}
 */
export function castLanguage(language, seed, taken) {
  const random = createRandom(seed).fork(`people:${language.lang}`);
  const organisations = language.organisations.map(([name, username, field, kind, description]) => {
    taken.usernames.add(username.toLowerCase());
    const base = { username, name, description, lang: language.lang, isOrganisation: true };
    const location = random.pick(language.places);
    const user = addHashtags(addLink(finishUser({ ...base, location }, random, taken)));
    const verifiedType = /** @type {const} */ ({
      podcast: 'blue',
      newsroom: 'business',
      company: 'business',
      club: 'none',
      government: 'government',
    })[kind];
    return {
      user: { ...user, verifiedType, verified: verifiedType !== 'none' },
      field,
      isOrganisation: true,
    };
  });
  const people = Array.from({ length: language.people }, () => castPerson(language, random, taken));
  return [...organisations, ...people];
}
