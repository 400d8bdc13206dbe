import { setMaxListeners } from 'node:events';
import { signInAll } from './crowd.mjs';
import { holdStream } from './hold-stream.mjs';
import { keysOf, stillTown } from './town.mjs';

/**
 * A still town whose first people are signed in, each with a board of some who follow; whatever they begin ends with `over`.
 * @param {import('./fleet.mjs').Fleet} fleet
 * @param {{ people: number, boardSize: number, live: number }} size
 */
export async function settleTown(fleet, { people, boardSize, live }) {
  await fleet.control('pace', { paused: true });
  const town = stillTown({ people: people + boardSize, live });
  await fleet.control('world', town, 'PUT');
  const handles = Array.from({ length: people }, (_, i) => `towner_${i}`);
  const crowd = await signInAll(fleet.origin, fleet.sandbox, handles);
  const over = new AbortController();
  const { signal } = over;
  setMaxListeners(0, signal);
  const urlOf = (/** @type {string} */ path, /** @type {number} */ i) =>
    `${fleet.origin}${path}?creators=${keysOf(i % people, boardSize)}`;
  /** The stream of one person after the other. @param {number} i */
  const hold = (i) => {
    const person = crowd[i % people];
    if (!person) throw new Error('nobody has signed in');
    return holdStream(urlOf('/api/spaces/stream', i), person, signal);
  };
  return { crowd, spaces: town.put.spaces, over, signal, urlOf, hold };
}
