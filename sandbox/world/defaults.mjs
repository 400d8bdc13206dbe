import { hashText } from './random.mjs';

/**
 * What tests need not say of the people and Spaces they put into the world.
 * @typedef {import('./types.mjs').WorldUser} WorldUser
 * @typedef {import('./types.mjs').WorldSpace} WorldSpace
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @param {Partial<WorldUser> & { id: string }} given @param {number} now ms @returns {WorldUser} */
export function completeUser(given, now) {
  const username = given.username ?? `user_${given.id.slice(-9)}`;
  const verifiedType = given.verifiedType ?? 'none';
  return {
    username,
    name: username,
    description: '',
    createdAt: now - 700 * 24 * HOUR,
    protected: false,
    verified: verifiedType !== 'none',
    verifiedType,
    lang: 'en',
    followers: 100,
    following: 50,
    posts: 500,
    listed: 1,
    likes: 900,
    profileImagePath: `/avatars/${given.id}_normal.svg`,
    bannerHue: hashText(given.id) % 360,
    suspended: false,
    hideFromIncludes: false,
    ...given,
  };
}

/** Times and counts that belong to a state. @param {WorldSpace['state']} state @param {number} now ms @returns {Partial<WorldSpace>} */
function timesOf(state, now) {
  if (state === 'live') return { startedAt: now - 10 * MINUTE, createdAt: now - 11 * MINUTE };
  if (state === 'ended')
    return { startedAt: now - 70 * MINUTE, endedAt: now - 10 * MINUTE, createdAt: now - 71 * MINUTE };
  return {
    scheduledStart: Math.ceil((now + HOUR) / (15 * MINUTE)) * 15 * MINUTE,
    createdAt: now - 24 * HOUR,
  };
}

/** @param {Partial<WorldSpace> & { id: string, creatorId: string }} given @param {number} now ms @returns {WorldSpace} */
export function completeSpace(given, now) {
  const state = given.state ?? 'live';
  const hostIds = given.hostIds ?? [given.creatorId];
  const speakerIds = given.speakerIds ?? [];
  const onStage = new Set([...hostIds, ...speakerIds]).size;
  return {
    invitedUserIds: [],
    topicIds: [],
    lang: 'en',
    isTicketed: false,
    participantCount: state === 'live' ? onStage + 20 : 0,
    subscriberCount: 0,
    createdAt: now - 24 * HOUR,
    updatedAt: now,
    ...timesOf(state, now),
    ...given,
    state,
    hostIds,
    speakerIds,
  };
}
