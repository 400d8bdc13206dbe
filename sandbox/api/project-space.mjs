/**
 * @typedef {import('../world/types.mjs').WorldSpace} WorldSpace
 * @typedef {import('../world/types.mjs').WorldTopic} WorldTopic
 * @typedef {import('./generations.mjs').Generation} Generation
 * @typedef {object} SpaceAsk
 * @property {Generation} generation
 * @property {string[]} fields
 * @property {string[]} expansions their ids come along without being asked as fields
 * @property {string[]} topicFields
 * @property {string} viewer a user id, or 'app'
 * @property {Map<string, WorldTopic>} topics
 */

/** @param {number | undefined} ms */
const iso = (ms) => (ms === undefined ? undefined : new Date(ms).toISOString());
/** Recorded: X leaves an empty list of people out. @param {string[]} ids */
const filled = (ids) => (ids.length > 0 ? ids : undefined);

/** @param {SpaceAsk} ask @param {WorldSpace} space */
export const seesSubscribers = (ask, space) => ask.viewer === space.creatorId;

/**
 * @param {WorldSpace} space @param {SpaceAsk} ask
 * @returns {Record<string, unknown>} asked fields only; what is not set is absent
 */
export function projectSpace(space, ask) {
  const all = {
    id: space.id,
    state: space.state,
    title: space.title,
    created_at: iso(space.createdAt),
    updated_at: iso(space.updatedAt),
    // Recorded: a Space that has begun no longer carries the start it was planned for.
    scheduled_start: space.state === 'scheduled' ? iso(space.scheduledStart) : undefined,
    started_at: iso(space.startedAt),
    ended_at: iso(space.endedAt),
    lang: space.lang,
    is_ticketed: space.isTicketed,
    participant_count: space.participantCount,
    subscriber_count: seesSubscribers(ask, space) ? space.subscriberCount : undefined,
    creator_id: space.creatorId,
    host_ids: filled(space.hostIds),
    speaker_ids: filled(space.speakerIds),
    invited_user_ids: filled(space.invitedUserIds),
    topic_ids: filled(space.topicIds),
  };
  const asked = new Set(['id', 'state', ...ask.fields, ...ask.expansions]);
  const projected = Object.entries(all).filter(([key, value]) => asked.has(key) && value !== undefined);
  return Object.fromEntries(
    projected.map((entry) => (entry[0] === 'topic_ids' ? topicsEntry(space, ask) : entry)),
  );
}

/** 2.166 names topics as objects, and so cannot name one it does not know. @param {WorldSpace} space @param {SpaceAsk} ask */
function topicsEntry(space, ask) {
  if (ask.generation.topicsKey === 'topic_ids') return ['topic_ids', space.topicIds];
  return [
    'topics',
    space.topicIds.flatMap((id) => ask.topics.get(id) ?? []).map(({ id, name }) => ({ id, name })),
  ];
}

/** @param {WorldTopic} topic @param {string[]} fields */
export function projectTopic(topic, fields) {
  const asked = new Set(['id', 'name', ...fields]);
  return Object.fromEntries(Object.entries(topic).filter(([key]) => asked.has(key)));
}
