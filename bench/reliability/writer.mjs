import { setTimeout as delay } from 'node:timers/promises';
import { askOnce } from './crowd.mjs';

/**
 * Somebody who numbers the description of a list of theirs anew, again and again, and remembers which number the
 * server said is saved.
 * @typedef {object} Writing
 * @property {number} saved how many were acknowledged
 * @property {import('./crowd.mjs').Answer[]} refused what was not
 * @property {number} longestGapMs between two acknowledged ones
 * @property {() => Promise<boolean>} isAllThere whether nothing acknowledged is missing
 */

/** @param {string} text @returns {any} */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/**
 * @param {string} origin @param {import('./crowd.mjs').Person} person
 * @param {{ pauseMs: number, signal: AbortSignal }} options
 * @returns {{ writing: Writing, done: Promise<void> }}
 */
export function keepWriting(origin, person, { pauseMs, signal }) {
  const lists = `${origin}/api/watchlists`;
  let list = '';
  let version = 0;
  let saved = 0;
  let savedAt = Date.now();
  /** @param {object} list */
  const numberOf = (list) => Number(/^\d+/.exec(/** @type {any} */ (list)?.description ?? '')?.[0] ?? -1);
  const read = async () => json((await askOnce(list, person)).text).list;
  /** @type {Writing} */
  const writing = {
    saved: 0,
    refused: [],
    longestGapMs: 0,
    async isAllThere() {
      const is = numberOf(await read());
      return is >= saved;
    },
  };
  const write = async (/** @type {number} */ n) => {
    const body = list
      ? { version, description: `${n}` }
      : { name: 'Written all the time', description: `${n}` };
    const answer = await askOnce(list || lists, { ...person, method: list ? 'PATCH' : 'POST', body });
    const now = json(answer.text).list;
    if (answer.status < 200 || answer.status > 299 || !now) {
      writing.refused.push(answer);
      // Perhaps it was done all the same: the next one is an edit of what is there now.
      if (list) version = (await read())?.version ?? version;
      return;
    }
    list ||= `${lists}/${now.slug}`;
    version = now.version;
    saved = n;
    writing.saved += 1;
    writing.longestGapMs = Math.max(writing.longestGapMs, Date.now() - savedAt);
    savedAt = Date.now();
  };
  const live = async () => {
    for (let n = 1; !signal.aborted; n += 1) {
      await write(n);
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  return { writing, done: live() };
}
