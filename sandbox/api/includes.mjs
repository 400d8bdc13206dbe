import { resourceNotFound, userSuspended } from './problems.mjs';
import { projectTopic } from './project-space.mjs';
import { projectUser } from './project-user.mjs';

/**
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 * @typedef {{ includes: Record<string, unknown[]>, errors: import('./problems.mjs').Problem[] }} Expanded
 */

/** @type {Record<string, (space: WorldSpace) => string[]>} */
const peopleOf = {
  creator_id: (space) => [space.creatorId],
  host_ids: (space) => space.hostIds,
  speaker_ids: (space) => space.speakerIds,
  invited_user_ids: (space) => space.invitedUserIds,
};

/**
 * The people and topics that Spaces name, each once. Some people are simply missing, as at X; of suspended ones a
 * partial error tells.
 * @param {import('../state.mjs').Box} box
 * @param {WorldSpace[]} spaces
 * @param {import('./project-space.mjs').SpaceAsk} spaceAsk
 * @param {import('./project-user.mjs').UserAsk} userAsk
 * @returns {Expanded}
 */
export function expandSpaces(box, spaces, spaceAsk, userAsk) {
  /** @type {Map<string, string>} */
  const parameterById = new Map();
  for (const expansion of spaceAsk.expansions) {
    for (const id of spaces.flatMap((space) => peopleOf[expansion]?.(space) ?? [])) {
      if (!parameterById.has(id)) parameterById.set(id, expansion);
    }
  }
  const users = [];
  const errors = [];
  for (const [id, parameter] of parameterById) {
    const user = box.world.users.get(id);
    if (!user) errors.push(resourceNotFound(userAsk.generation, 'user', parameter, id));
    else if (user.suspended) errors.push(userSuspended(userAsk.generation, parameter, id));
    else if (!user.hideFromIncludes) users.push(projectUser(user, userAsk));
  }
  const topicIds = spaceAsk.expansions.includes('topic_ids') ? spaces.flatMap((space) => space.topicIds) : [];
  const topics = [...new Set(topicIds)].flatMap((id) => box.world.topics.get(id) ?? []);
  return {
    includes: {
      ...(users.length > 0 ? { users } : {}),
      ...(topics.length > 0
        ? { topics: topics.map((topic) => projectTopic(topic, spaceAsk.topicFields)) }
        : {}),
    },
    errors,
  };
}
