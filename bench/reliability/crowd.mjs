import { request as ask } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { signIn } from '../app/sign-in.mjs';

/**
 * People at their boards: they look about, keep lists, and hold streams open.
 * @typedef {object} Answer
 * @property {number} at when it was asked, epoch ms
 * @property {string} what
 * @property {number} status 0: none came
 * @property {number} ms
 * @property {string} text
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} [why] no answer came
 */

/**
 * @param {string} url
 * @param {{ method?: string, cookie: string, address?: string, body?: object, headers?: Record<string, string> }} options
 *   address: of the person, as a proxy in front tells it
 * @returns {Promise<Answer>}
 */
export function askOnce(url, { method = 'GET', cookie, address, body, headers = {} }) {
  const { origin, pathname } = new URL(url);
  const at = Date.now();
  const begun = performance.now();
  const what = `${method} ${pathname.replace(/\/[\w-]*\d[\w-]*/g, '/…')}`;
  const sent = {
    cookie,
    ...(address && { 'x-forwarded-for': address }),
    ...(method !== 'GET' && { origin, 'content-type': 'application/json' }),
    ...headers,
  };
  return new Promise((resolve) => {
    const end = (/** @type {Partial<Answer>} */ given) =>
      resolve({ at, what, status: 0, ms: performance.now() - begun, text: '', headers: {}, ...given });
    const outgoing = ask(url, { method, agent: false, headers: sent, timeout: 30_000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => end({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      answer.on('error', (error) => end({ why: error.message }));
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 30 s')));
    outgoing.on('error', (error) => end({ why: error.message }));
    outgoing.end(body && JSON.stringify(body));
  });
}

/** @typedef {{ handle: string, cookie: string, address: string }} Person */

/**
 * Signs people of the sandbox's world in, a few at a time; each has an address of their own.
 * @param {string} origin @param {string} sandbox @param {readonly string[]} handles
 * @returns {Promise<Person[]>}
 */
export async function signInAll(origin, sandbox, handles) {
  /** @type {Person[]} */
  const people = [];
  for (let from = 0; from < handles.length; from += 4) {
    const some = handles.slice(from, from + 4).map(async (handle, i) => {
      const serial = from + i;
      const address = `10.0.${Math.floor(serial / 250)}.${(serial % 250) + 1}`;
      const cookie = await signIn(origin, sandbox, handle, { 'x-forwarded-for': address });
      return { handle, cookie, address };
    });
    people.push(...(await Promise.all(some)));
  }
  return people;
}

/**
 * Somebody who does one thing after the other until told to stop, with a pause to look at each.
 * @param {() => Promise<Answer>} act @param {{ pauseMs: () => number, signal: AbortSignal }} options
 * @param {(answer: Answer) => void} tell
 */
export async function keepActing(act, { pauseMs, signal }, tell) {
  while (!signal.aborted) {
    tell(await act());
    await delay(pauseMs(), undefined, { signal }).catch(() => undefined);
  }
}

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
 * @param {string} url @param {Person} person @param {AbortSignal} signal
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
