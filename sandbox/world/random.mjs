/**
 * A seeded source of chance (mulberry32), so that one seed always tells the same story.
 *
 * @typedef {object} Random
 * @property {() => number} next in [0, 1)
 * @property {(low: number, high: number) => number} int both ends included
 * @property {(p: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick throws on an empty list
 * @property {<T>(list: readonly T[], count: number) => T[]} sample distinct, at most the list's length
 * @property {<T>(list: readonly T[], weightOf: (item: T) => number) => T} weighted
 * @property {(label: string) => Random} fork a stream of its own: what one part draws never shifts another part
 */

/** @param {string} text @returns {number} unsigned 32 bits (FNV-1a) */
export function hashText(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** @param {number} seed @returns {() => number} */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seed @returns {Random} */
export function createRandom(seed) {
  const next = mulberry32(seed);
  /** @type {Random['int']} */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  /** @type {Random['pick']} */
  const pick = (list) => {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    pick,
    chance: (p) => next() < p,
    sample: (list, count) => {
      const rest = [...list];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
      return taken;
    },
    weighted: (list, weightOf) => {
      let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
      for (const item of list) {
        left -= weightOf(item);
        if (left < 0) return item;
      }
      return pick(list);
    },
    fork: (label) => createRandom((seed ^ hashText(label)) >>> 0),
  };
}
