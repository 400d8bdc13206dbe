import { BadControl } from './read-json.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldUser} WorldUser
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 * @typedef {import('../world/types.mjs').WorldTopic} WorldTopic
 * @typedef {'text' | 'number' | 'flag' | 'texts' | 'object'} Kind
 */

/** @type {Record<keyof WorldUser, Kind>} */
const userKinds = {
  id: 'text',
  username: 'text',
  name: 'text',
  description: 'text',
  location: 'text',
  url: 'text',
  createdAt: 'number',
  protected: 'flag',
  verified: 'flag',
  verifiedType: 'text',
  lang: 'text',
  followers: 'number',
  following: 'number',
  posts: 'number',
  listed: 'number',
  likes: 'number',
  pinnedPostId: 'text',
  profileImagePath: 'text',
  bannerHue: 'number',
  suspended: 'flag',
  entities: 'object',
  hideFromIncludes: 'flag',
  withheldIn: 'texts',
};

/** @type {Record<keyof WorldSpace, Kind>} */
const spaceKinds = {
  id: 'text',
  creatorId: 'text',
  hostIds: 'texts',
  speakerIds: 'texts',
  invitedUserIds: 'texts',
  topicIds: 'texts',
  state: 'text',
  title: 'text',
  lang: 'text',
  isTicketed: 'flag',
  participantCount: 'number',
  subscriberCount: 'number',
  createdAt: 'number',
  updatedAt: 'number',
  scheduledStart: 'number',
  startedAt: 'number',
  endedAt: 'number',
};

/** @type {Record<keyof WorldTopic, Kind>} */
const topicKinds = { id: 'text', name: 'text', description: 'text' };

/** @type {Record<Kind, (value: unknown) => boolean>} */
const isKind = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  object: (value) => typeof value === 'object' && value !== null,
};

/**
 * @param {unknown} item @param {Record<string, Kind>} kinds @param {string[]} required @param {string} what
 * @returns {true} or it throws
 * @throws {BadControl} naming the first thing that is wrong: a typing error must not pass for a default
 */
function check(item, kinds, required, what) {
  if (typeof item !== 'object' || item === null) throw new BadControl(`Each of ${what} must be an object.`);
  for (const [key, value] of Object.entries(item)) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (!kind) throw new BadControl(`${what}: there is no ${key}.`);
    if (!isKind[kind](value)) throw new BadControl(`${what}: ${key} must be a ${kind}.`);
  }
  for (const key of required) {
    if (!Object.hasOwn(item, key)) throw new BadControl(`${what}: ${key} is missing.`);
  }
  return true;
}

/** @param {unknown} item @returns {item is Partial<WorldUser> & { id: string }} */
export const isUserAddition = (item) => check(item, userKinds, ['id'], 'users');
/** @param {unknown} item @returns {item is Partial<WorldSpace> & { id: string, creatorId: string }} */
export const isSpaceAddition = (item) => check(item, spaceKinds, ['id', 'creatorId'], 'spaces');
/** @param {unknown} item @returns {item is WorldTopic} */
export const isTopic = (item) => check(item, topicKinds, ['id', 'name', 'description'], 'topics');

/**
 * @template T
 * @param {Record<string, unknown>} from @param {string} name
 * @param {(item: unknown) => item is T} isItem
 * @returns {T[]}
 * @throws {BadControl}
 */
export function listOf(from, name, isItem) {
  const value = from[name] ?? [];
  if (!Array.isArray(value)) throw new BadControl(`${name} must be a list.`);
  return value.filter(isItem);
}

/** @param {Record<string, unknown>} from @param {string} name @returns {string[]} @throws {BadControl} */
export const idsOf = (from, name) => listOf(from, name, isId);

/** @param {unknown} item @returns {item is string} */
function isId(item) {
  if (typeof item === 'string') return true;
  throw new BadControl('Ids are text.');
}
