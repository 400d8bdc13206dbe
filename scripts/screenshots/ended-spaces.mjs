import { controlOf } from '../processes/sandbox-control.mjs';

/** @typedef {import('../../sandbox/world/types.mjs').WorldSpace} WorldSpace */

const minute = 60_000;

/**
 * Ends two live Spaces of the first sample list, a few minutes apart.
 * @param {string} origin the sandbox's
 * @returns {Promise<number>} how many ended
 */
export async function letSomeEnd(origin) {
  const control = controlOf(origin);
  const [state, world] = [await control('state'), await control('world')];
  /** @type {Set<string>} */
  const sample = new Set(state.samples[0].usernames);
  /** @type {{ id: string, username: string }[]} */
  const users = world.users;
  const ids = new Set(users.filter(({ username }) => sample.has(username)).map(({ id }) => id));
  /** @type {WorldSpace[]} */
  const spaces = world.spaces;
  const ended = spaces
    .filter((space) => space.state === 'live' && space.title && ids.has(space.creatorId))
    .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
    .slice(0, 2)
    .map((space, index) => ({ ...space, state: 'ended', endedAt: Date.now() - (1 + 4 * index) * minute }));
  await control('world', { put: { spaces: ended } }, 'PUT');
  return ended.length;
}
