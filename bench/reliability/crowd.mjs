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
