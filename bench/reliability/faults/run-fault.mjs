import { setTimeout as delay } from 'node:timers/promises';
import { signIn } from '../../app/sign-in.mjs';
import { places } from './places.mjs';
import { faultWorld } from './world.mjs';

/**
 * What became of one place while X was at fault, and after.
 * @typedef {object} Course
 * @property {string} said the last answer under the fault
 * @property {string[]} all every different answer under it
 * @property {number} slowestMs
 * @property {number} asked how often it was asked under the fault
 * @property {number} calls made to X for this place while the fault lasted
 * @property {number | null} backMs from its end to the first right answer; null: not within the patience
 * @property {number | null} toldMs how long after its end X is asked again, by what it last said
 *
 * @typedef {{ kind: string, lastedMs: number, courses: Record<string, Course>, aheadMs: number }} FaultRun
 * @typedef {{ origin: string, sandbox: string, control: (path: string, body?: object, method?: string) => Promise<any> }} Site
 */

const betweenMs = 700;

/**
 * Asks again and again until told to stop; at least once.
 * @param {() => Promise<import('./places.mjs').Given>} ask
 * @param {(given: import('./places.mjs').Given) => boolean} isEnough
 */
async function askOn(ask, isEnough) {
  /** @type {import('./places.mjs').Given[]} */
  const answers = [];
  let slowestMs = 0;
  for (;;) {
    const begun = performance.now();
    const given = await ask().catch((/** @type {Error} */ error) => ({
      said: `no answer: ${error.name}`,
      isRight: false,
    }));
    slowestMs = Math.max(slowestMs, performance.now() - begun);
    answers.push(given);
    if (isEnough(given)) return { answers, slowestMs };
    await delay(betweenMs);
  }
}

/**
 * Puts X at fault for all of its API, asks everywhere, mends X, and waits until all is right again.
 * @param {Site} site
 * @param {{ kind: string } & Record<string, unknown>} fault
 * @param {{ turn: number, lastsMs: number, patienceMs: number }} options
 * @returns {Promise<FaultRun>}
 */
export async function runFault(site, fault, { turn, lastsMs, patienceMs }) {
  const world = faultWorld(turn);
  await site.control('world', { put: world.put }, 'PUT');
  const cookie = await signIn(site.origin, site.sandbox, world.people.viewer.username);
  const ground = { origin: site.origin, sandbox: site.sandbox, cookie, world };
  const board = () => places.board?.ask(ground) ?? Promise.reject();
  const before = await askOn(board, ({ isRight }) => isRight);
  await site.control('calls', undefined, 'DELETE');
  await site.control('faults', { ...fault, match: { path: '^/2/' } });
  const faultAt = Date.now();
  const isLong = () => Date.now() - faultAt >= lastsMs;
  const under = await Promise.all(
    Object.entries(places).map(async ([name, place]) => {
      const heard = await askOn(() => place.ask(ground), isLong);
      return /** @type {const} */ ([name, place, heard]);
    }),
  );
  await site.control('faults', undefined, 'DELETE');
  const mendedAt = Date.now();
  const { calls } = await site.control('calls');
  const after = await Promise.all(
    under.map(async ([name, place, { answers, slowestMs }]) => {
      const { said = '', retryAt } = answers.at(-1) ?? {};
      const isOver = () => Date.now() - mendedAt > patienceMs;
      const { answers: last, slowestMs: slowestAfterMs } = await askOn(
        () => place.ask(ground),
        ({ isRight }) => isRight || isOver(),
      );
      /** @type {Course} */
      const course = {
        said,
        all: [...new Set(answers.map(({ said }) => said))],
        slowestMs: Math.max(slowestMs, slowestAfterMs),
        asked: answers.length,
        calls: calls.filter((/** @type {{ path: string }} */ { path }) => place.asks.test(path)).length,
        backMs: last.at(-1)?.isRight ? Date.now() - mendedAt : null,
        toldMs: retryAt === undefined ? null : Math.max(0, retryAt - mendedAt),
      };
      return /** @type {const} */ ([name, course]);
    }),
  );
  const claims = [...before.answers, ...(under[0]?.[2].answers ?? [])].map(({ newestAt = 0 }) => newestAt);
  const courses = Object.fromEntries(after);
  return { kind: fault.kind, lastedMs: mendedAt - faultAt, courses, aheadMs: Math.max(...claims) - faultAt };
}
