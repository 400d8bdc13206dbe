import {
  answerByCreatorIds,
  answerSearch,
  answerSpaceById,
  answerSpacesByIds,
  spaceParameters,
} from './spaces.mjs';
import { answerMe, answerUsersByIds, answerUsersByNames, userParameters } from './users.mjs';

/**
 * @typedef {object} Context what an endpoint's answer is made of
 * @property {import('../state.mjs').Box} box
 * @property {import('./generations.mjs').Generation} generation
 * @property {import('./bearer.mjs').Caller} caller
 * @property {Map<string, string[]>} values the query, validated
 *
 * @typedef {object} Endpoint
 * @property {string[]} scopes of a user's token
 * @property {boolean} [isUserOnly]
 * @property {(caller: import('./bearer.mjs').Caller) => import('./rate-limit.mjs').Bucket} bucketOf
 * @property {(generation: import('./generations.mjs').Generation) => import('./validate.mjs').Parameter[]} parameters
 * @property {(context: Context) => import('../http/reply.mjs').Reply} answer
 */

const userScopes = ['tweet.read', 'users.read'];
const spaceScopes = [...userScopes, 'space.read'];
const userId = /^[0-9]{1,19}$/;
const spaceId = /^[a-zA-Z0-9]{1,13}$/;
const username = /^[A-Za-z0-9_]{1,15}$/;

/** @param {string} name @param {RegExp} pattern @returns {import('./validate.mjs').Parameter} */
const list = (name, pattern) => ({ name, pattern, isRequired: true, max: 100 });

/** @type {Endpoint} */
const me = {
  scopes: userScopes,
  isUserOnly: true,
  bucketOf: () => 'me',
  parameters: userParameters,
  answer: answerMe,
};

/** @type {Pick<Endpoint, 'scopes' | 'bucketOf'>} */
const userLookup = {
  scopes: userScopes,
  bucketOf: ({ kind }) => (kind === 'app' ? 'usersApp' : 'usersUser'),
};

/** @type {Endpoint} */
const usersByNames = {
  ...userLookup,
  parameters: (generation) => [list('usernames', username), ...userParameters(generation)],
  answer: answerUsersByNames,
};

/** @type {Endpoint} */
const usersByIds = {
  ...userLookup,
  parameters: (generation) => [list('ids', userId), ...userParameters(generation)],
  answer: answerUsersByIds,
};

/** @type {Endpoint} */
const spacesByCreators = {
  scopes: spaceScopes,
  bucketOf: () => 'byCreatorIds',
  parameters: (generation) => [list('user_ids', userId), ...spaceParameters(generation)],
  answer: answerByCreatorIds,
};

/** @type {Endpoint} */
const spacesByIds = {
  scopes: spaceScopes,
  bucketOf: () => 'spaces',
  parameters: (generation) => [list('ids', spaceId), ...spaceParameters(generation)],
  answer: answerSpacesByIds,
};

/** @type {Endpoint} */
const oneSpace = {
  scopes: spaceScopes,
  bucketOf: () => 'space',
  parameters: (generation) => [{ name: 'id', pattern: spaceId }, ...spaceParameters(generation)],
  answer: answerSpaceById,
};

/** @type {Endpoint} */
const searchSpaces = {
  scopes: spaceScopes,
  bucketOf: () => 'search',
  parameters: (generation) => [
    { name: 'query', isRequired: true, longest: 2_048 },
    { name: 'state', oneOf: ['live', 'scheduled', 'all'] },
    { name: 'max_results', pattern: /^([1-9][0-9]?|100)$/ },
    ...spaceParameters(generation),
  ],
  answer: answerSearch,
};

const byPath = new Map([
  ['/2/users/me', me],
  ['/2/users/by', usersByNames],
  ['/2/users', usersByIds],
  ['/2/spaces/by/creator_ids', spacesByCreators],
  ['/2/spaces', spacesByIds],
  ['/2/spaces/search', searchSpaces],
]);

/**
 * @param {string} path
 * @returns {{ endpoint: Endpoint, pathId?: string } | undefined}
 */
export function findEndpoint(path) {
  const endpoint = byPath.get(path);
  if (endpoint) return { endpoint };
  const pathId = /^\/2\/spaces\/([^/]+)$/.exec(path)?.[1];
  return pathId === undefined ? undefined : { endpoint: oneSpace, pathId };
}
