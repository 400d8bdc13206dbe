import { jsonReply } from '../http/reply.mjs';
import { spaceExpansions, topicFields } from './generations.mjs';
import { expandSpaces } from './includes.mjs';
import { fieldNotAuthorized, resourceNotFound } from './problems.mjs';
import { projectSpace, seesSubscribers } from './project-space.mjs';

/**
 * @typedef {import('./endpoints.mjs').Context} Context
 * @typedef {import('./problems.mjs').Problem} Problem
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 */

/** @param {import('./generations.mjs').Generation} generation @returns {import('./validate.mjs').Parameter[]} */
export const spaceParameters = (generation) => [
  { name: 'space.fields', oneOf: generation.spaceFields },
  { name: 'expansions', oneOf: spaceExpansions },
  { name: 'user.fields', oneOf: generation.userFields },
  { name: 'topic.fields', oneOf: topicFields },
];

/** GET /2/spaces/by/creator_ids: live and scheduled only; who has none is simply absent. @param {Context} context */
export function answerByCreatorIds(context) {
  const spaces = (context.values.get('user_ids') ?? [])
    .flatMap((id) =>
      context.box.world.users.get(id)?.suspended ? [] : context.box.world.spacesByCreator(id),
    )
    .filter(({ state }) => state === 'live' || state === 'scheduled');
  const body = describe(context, spaces, []);
  return jsonReply(200, { ...body, meta: { result_count: spaces.length } });
}

/** GET /2/spaces?ids= : ended ones too. @param {Context} context */
export function answerSpacesByIds(context) {
  const { found, errors } = findSpaces(context, 'ids');
  return jsonReply(200, describe(context, found, errors));
}

/** GET /2/spaces/{id}: the same, one. @param {Context} context */
export function answerSpaceById(context) {
  const { found, errors } = findSpaces(context, 'id');
  const body = describe(context, found, errors);
  const [data] = body.data ?? [];
  return jsonReply(200, data === undefined ? body : { ...body, data });
}

/** GET /2/spaces/search: live and scheduled ones whose title has all the words. @param {Context} context */
export function answerSearch(context) {
  const { box, values } = context;
  const words = (values.get('query')?.[0] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const state = values.get('state')?.[0] ?? 'all';
  const states = state === 'all' ? ['live', 'scheduled'] : [state];
  const found = [...box.world.spaces.values()]
    .filter((space) => states.includes(space.state) && !box.world.users.get(space.creatorId)?.suspended)
    .filter(({ title }) => words.every((word) => title?.toLowerCase().includes(word)))
    .slice(0, Number(values.get('max_results')?.[0] ?? 100));
  return jsonReply(200, { ...describe(context, found, []), meta: { result_count: found.length } });
}

/** @param {Context} context @param {'id' | 'ids'} parameter */
function findSpaces({ box, generation, values }, parameter) {
  /** @type {WorldSpace[]} */
  const found = [];
  /** @type {Problem[]} */
  const errors = [];
  for (const id of values.get(parameter) ?? []) {
    const space = box.world.spaces.get(id);
    if (space && space.state !== 'canceled') found.push(space);
    else errors.push(resourceNotFound(generation, 'space', parameter, id));
  }
  return { found, errors };
}

/**
 * @param {Context} context @param {WorldSpace[]} spaces @param {Problem[]} problems
 * @returns {{ data?: Record<string, unknown>[], includes?: Record<string, unknown[]>, errors?: Problem[] }}
 */
function describe({ box, generation, values, caller }, spaces, problems) {
  const asked = (/** @type {string} */ name) => values.get(name) ?? [];
  const spaceAsk = {
    generation,
    fields: asked('space.fields'),
    expansions: asked('expansions'),
    topicFields: asked('topic.fields'),
    viewer: caller.owner,
    topics: box.world.topics,
  };
  const userAsk = { generation, origin: box.origin, fields: asked('user.fields'), expansions: [] };
  const expanded = expandSpaces(box, spaces, spaceAsk, userAsk);
  const refused = spaceAsk.fields.includes('subscriber_count')
    ? spaces.filter((space) => !seesSubscribers(spaceAsk, space))
    : [];
  const errors = [
    ...problems,
    ...expanded.errors,
    ...refused.map(({ id }) => fieldNotAuthorized(generation, 'subscriber_count', id)),
  ];
  return {
    ...(spaces.length > 0 ? { data: spaces.map((space) => projectSpace(space, spaceAsk)) } : {}),
    ...(Object.keys(expanded.includes).length > 0 ? { includes: expanded.includes } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  };
}
