import { jsonReply } from '../http/reply.mjs';
import { resourceNotFound, userSuspended } from './problems.mjs';
import { projectUser } from './project-user.mjs';

/**
 * @typedef {import('./endpoints.mjs').Context} Context
 * @typedef {import('./project-user.mjs').WorldUser} WorldUser
 */

/** @param {import('./generations.mjs').Generation} generation @returns {import('./validate.mjs').Parameter[]} */
export const userParameters = (generation) => [
  { name: 'user.fields', oneOf: generation.userFields },
  { name: 'expansions', oneOf: generation.userExpansions },
  // Posts do not exist here; the fields asked of them are let pass.
  { name: generation.postFieldsParameter },
];

/** @param {Context} context */
const userAskOf = ({ box, generation, values }) => ({
  generation,
  origin: box.origin,
  fields: values.get('user.fields') ?? [],
  expansions: values.get('expansions') ?? [],
});

/** GET /2/users/me @param {Context} context */
export function answerMe(context) {
  const user = context.box.world.users.get(context.caller.owner);
  if (user) return jsonReply(200, { data: projectUser(user, userAskOf(context)) });
  return jsonReply(200, {
    errors: [resourceNotFound(context.generation, 'user', 'id', context.caller.owner)],
  });
}

/** GET /2/users?ids= @param {Context} context */
export const answerUsersByIds = (context) =>
  answerUsers(context, 'ids', (id) => context.box.world.users.get(id));

/** GET /2/users/by?usernames= : a former name finds nobody. @param {Context} context */
export const answerUsersByNames = (context) =>
  answerUsers(context, 'usernames', (name) => {
    const user = context.box.world.userByName(name);
    return user?.username.toLowerCase() === name.toLowerCase() ? user : undefined;
  });

/** @param {Context} context @param {string} parameter @param {(value: string) => WorldUser | undefined} find */
function answerUsers(context, parameter, find) {
  const data = new Map();
  const errors = [];
  for (const value of context.values.get(parameter) ?? []) {
    const user = find(value);
    if (!user) errors.push(resourceNotFound(context.generation, 'user', parameter, value));
    else if (user.suspended) errors.push(userSuspended(context.generation, parameter, value));
    else data.set(user.id, projectUser(user, userAskOf(context)));
  }
  return jsonReply(200, {
    ...(data.size > 0 ? { data: [...data.values()] } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  });
}
