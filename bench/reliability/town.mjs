/**
 * A still world: so many people, the first of whom come to the board, and Spaces that nobody ends. What is shown as
 * over is shown wrongly.
 * @param {{ people: number, live: number }} size
 */
export function stillTown({ people, live }) {
  const users = Array.from({ length: people }, (_, i) => ({
    id: `${8_000_000 + i}`,
    username: `towner_${i}`,
    name: `Towner ${i}`,
  }));
  const spaces = users.slice(0, live).map(({ id }, i) => ({
    id: `1Town${String(i).padStart(8, '0')}`,
    creatorId: id,
    state: 'live',
    title: `Evening ${i} of the town`,
    hostIds: [id],
  }));
  return { clear: true, put: { users, spaces } };
}

/** The board of so many of its people, from one on. @param {number} from @param {number} count */
export const keysOf = (from, count) =>
  Array.from({ length: count }, (_, i) => `towner_${from + i}`).join(',');

/** What a board's data say, read for what would be wrong. @param {import('./crowd.mjs').Answer} answer */
export function readBoard({ text, headers }) {
  const board = JSON.parse(text);
  const serverNow = Number(headers['x-server-now']);
  const runs = String(headers['x-checked-at'] ?? '').split(',');
  const checked = runs.map((run) => Number(run.split('*')[0]));
  /** @type {string[]} */
  const states = board.spaces.map((/** @type {{ state: string }} */ space) => space.state);
  return {
    live: states.filter((state) => state === 'live').length,
    over: states.filter((state) => state !== 'live').length,
    ageMs: serverNow - Math.min(...checked),
    youngestMs: serverNow - Math.max(...checked),
    serverNow,
  };
}
