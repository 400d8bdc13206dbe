import { request as ask } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} StreamLife
 * @property {number} opened how often it was opened
 * @property {number} byes how often it was told to come back
 * @property {number} cut how often it ended without a word
 * @property {number[]} refused statuses of openings that brought no stream
 * @property {number[]} awayMs from each end to the next opening
 * @property {boolean} isOpen
 * @property {number} heardAt when something last came, epoch ms
 * @property {string} last the newest of what it said
 */

/**
 * Holds a stream open as a browser does: told to come back it does so when it was told to, cut off or refused
 * after a second or two.
 * @param {string} url @param {import('./crowd.mjs').Person} person @param {AbortSignal} signal
 * @returns {{ life: StreamLife, done: Promise<void> }}
 */
export function holdStream(url, { cookie, address }, signal) {
  /** @type {StreamLife} */
  const life = { opened: 0, byes: 0, cut: 0, refused: [], awayMs: [], isOpen: false, heardAt: 0, last: '' };
  let endedAt = 0;
  const once = () =>
    new Promise((/** @type {(waitMs: number) => void} */ resolve) => {
      let waitMs = 1_000 + Math.random() * 1_000;
      let hasBye = false;
      const over = () => {
        if (life.isOpen) {
          endedAt = Date.now();
          if (hasBye) life.byes += 1;
          else if (!signal.aborted) life.cut += 1;
        }
        life.isOpen = false;
        signal.removeEventListener('abort', leave);
        resolve(waitMs);
      };
      const outgoing = ask(
        url,
        { agent: false, headers: { cookie, 'x-forwarded-for': address } },
        (answer) => {
          if (answer.statusCode !== 200) {
            life.refused.push(answer.statusCode ?? 0);
            answer.resume();
            return answer.on('close', over);
          }
          life.isOpen = true;
          life.opened += 1;
          if (endedAt > 0) life.awayMs.push(Date.now() - endedAt);
          answer.setEncoding('utf8');
          answer.on('data', (/** @type {string} */ text) => {
            life.heardAt = Date.now();
            life.last = (life.last + text).slice(-4_000);
            const bye = /event: bye\ndata: \{[^\n]*"retryMs":(\d+)/.exec(text);
            if (!bye) return;
            hasBye = true;
            waitMs = Number(bye[1]);
          });
          answer.on('error', () => {});
          answer.on('close', over);
        },
      );
      const leave = () => outgoing.destroy();
      signal.addEventListener('abort', leave);
      outgoing.on('error', () => {
        if (!life.isOpen) life.refused.push(0);
        over();
      });
      outgoing.end();
    });
  const live = async () => {
    while (!signal.aborted) {
      const waitMs = await once();
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  };
  return { life, done: live() };
}
