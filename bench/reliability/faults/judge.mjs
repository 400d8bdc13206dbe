import { expected } from './expected.mjs';
import { longestMs } from './places.mjs';

/** @typedef {import('./run-fault.mjs').FaultRun} FaultRun */

/** Tries that a place may have made while a fault lasted: what is asked out of turn, and what by plan. */
const mostCalls = { board: 12, proxy: 9, import: 9, search: 9 };
/** A code for tokens, and whose they are: for each sign-in anew, however fast they come. */
const mostCallsOfSignIn = 2;
/**
 * Calls travel at different speeds on a busy machine: X may count two that left a second apart as nearer.
 * @param {string} said @param {string} words
 */
const isSaid = (said, words) => said === words || said === `${words}, too-many-per-second`;

/** X's shape has no place for it, and a sign-in is begun anew at any time. */
const tellsNoTime = new Set(['proxy', 'sign-in']);
/** Calls travel, and are noted when their answer is stored. */
const clockMs = 500;

/** @param {import('./expected.mjs').Expected} wanted @param {string} place */
const wordsOf = (wanted, place) =>
  ({ board: wanted.board, proxy: wanted.proxy, 'sign-in': wanted.signIn, import: wanted.import })[place] ??
  wanted.search;

/**
 * What is not as it is wanted, one sentence each.
 * @param {FaultRun} run
 * @returns {string[]}
 */
export function complaintsOf({ kind, courses, aheadMs }) {
  const wanted = expected[kind];
  if (!wanted) return [`${kind}: nobody has said what is wanted`];
  const wrong = Object.entries(courses).flatMap(([place, course]) => {
    const words = wordsOf(wanted, place);
    const most =
      Object.entries(mostCalls).find(([name]) => name === place)?.[1] ?? mostCallsOfSignIn * course.asked;
    const later = wanted.isTold ? course.toldMs : course.backMs;
    const isLost = place === 'board' && course.all.some((said) => !said.startsWith('200 kept'));
    return [
      !isSaid(course.said, words) && `${place} said “${course.said}”, not “${words}”`,
      isLost && `board said ${course.all.join('; ')}`,
      course.all.some((said) => / 500\b|^500 (?!$)|no answer/.test(said)) &&
        `${place}: ${course.all.join('; ')}`,
      course.slowestMs > longestMs && `${place} took ${Math.round(course.slowestMs)} ms`,
      course.calls > most && `${place} made ${course.calls} calls`,
      !(wanted.isTold && tellsNoTime.has(place)) &&
        (later === null || later > wanted.backMs) &&
        `${place} is back after ${later} ms`,
    ].filter((complaint) => complaint !== false);
  });
  const isLie = aheadMs > clockMs && !wanted.isAnswer;
  return [...wrong, ...(isLie ? [`the board claims a check ${aheadMs} ms into the fault`] : [])].map(
    (sentence) => `${kind}: ${sentence}`,
  );
}
