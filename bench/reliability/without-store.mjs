import { setTimeout as delay } from 'node:timers/promises';
import { askOnce, keepActing } from './crowd.mjs';
import { seconds, summarize } from './lives.mjs';
import { settleTown } from './settle-town.mjs';
import { readBoard } from './town.mjs';
import { keepWriting } from './writer.mjs';

const people = 8;
const boardSize = 20;
const live = 10;
/** We wait 6 s for an answer of the store, 5 s for a connection; a page asks more than once. */
const longestAnswerMs = 14_000;
/** The first good answer of everything, the first check at X, the last stream. */
const longestBackMs = 15_000;
const path = '/2/spaces/by/creator_ids';

/** @typedef {import('./crowd.mjs').Answer} Answer */

/**
 * Whether an answer without the store is an honest one: what is known, or that the store does not answer. Next
 * gives every page that fails 500; by its digest the browser says why.
 * @param {Answer} answer
 */
const isHonest = ({ status, text, what }) =>
  status === 200 || (status === (what.includes('/api/') ? 503 : 500) && text.includes('store-unavailable'));

/**
 * Takes the store away for a while, and gives it back.
 * @param {import('./fleet.mjs').Fleet} fleet
 * @param {{ how: 'cut' | 'freeze', awayMs: number, backMs?: number }} options
 */
export async function takeStoreAway(fleet, { how, awayMs, backMs = longestBackMs }) {
  const { gate } = fleet;
  if (!gate) throw new Error('only a PostgreSQL can be taken away');
  const { crowd, over, signal, urlOf, hold } = await settleTown(fleet, { people, boardSize, live });
  for (const [i, person] of crowd.entries()) await askOnce(urlOf('/api/spaces', i), person);
  await delay(3_000);
  const streams = Array.from({ length: 5 * people }, (_, i) => hold(i));
  /** @type {Answer[]} */
  const answers = [];
  const acting = crowd.map((person, i) => {
    const targets = [urlOf('/api/spaces', i), `${fleet.origin}/api/watchlists`, urlOf('/board', i)];
    const act = () => askOnce(targets[i % targets.length] ?? '', person);
    return keepActing(act, { pauseMs: () => 300, signal }, (answer) => void answers.push(answer));
  });
  const writers = crowd
    .slice(0, 2)
    .map((person) => keepWriting(fleet.origin, person, { pauseMs: 100, signal }));
  await delay(2_000);

  const awayAt = Date.now();
  if (how === 'cut') await gate.cut();
  else gate.freeze();
  await delay(awayMs);
  const gone = [...answers];
  await gate.open();
  const backAt = Date.now();
  const { calls: callsAway } = await fleet.control('calls');
  await fleet.control('calls', undefined, 'DELETE');
  await delay(backMs);
  const { calls } = await fleet.control('calls');
  const held = summarize(streams.map(({ life }) => life));
  over.abort();
  await Promise.all([...acting, ...[...writers, ...streams].map(({ done }) => done)]);
  const areThere = await Promise.all(writers.map(({ writing }) => writing.isAllThere()));

  const during = answers.filter(({ at, ms }) => at + ms > awayAt && at < backAt);
  const after = answers.filter(({ at }) => at >= backAt);
  const dishonest = during.filter((answer) => !isHonest(answer));
  const lastBad = Math.max(
    backAt,
    ...after.filter(({ status }) => status !== 200).map(({ at, ms }) => at + ms),
  );
  const firstCall = calls.find((/** @type {{ path: string }} */ call) => call.path === path)?.at;
  const boards = answers
    .filter(({ what, status }) => what === 'GET /api/spaces' && status === 200)
    .map(readBoard);
  const saved = writers.reduce((all, { writing }) => all + writing.saved, 0);
  return {
    how,
    awayMs,
    backMs,
    asked: during.length,
    given: during.filter(({ status }) => status === 200).length,
    refused: during.filter((answer) => answer.status !== 200 && isHonest(answer)).length,
    dishonest,
    slowestMs: Math.max(0, ...during.map(({ ms }) => ms)),
    goodAfterMs: lastBad - backAt,
    checkedAfterMs: firstCall === undefined ? null : firstCall - backAt,
    callsAway: callsAway.filter((/** @type {{ at: number }} */ { at }) => at > awayAt).length,
    streams: streams.length,
    held,
    wrong: boards.filter((board) => board.over > 0 || board.youngestMs < 0).length,
    saved,
    lost: areThere.filter((isThere) => !isThere).length,
    heard: gone.length,
  };
}

/** @typedef {Awaited<ReturnType<typeof takeStoreAway>>} WithoutStore */

/** @param {WithoutStore} course */
export function rowsOf(course) {
  const {
    how,
    awayMs,
    backMs,
    dishonest,
    slowestMs,
    goodAfterMs,
    checkedAfterMs,
    held,
    streams,
    wrong,
    lost,
    saved,
  } = course;
  const what = `PostgreSQL ${how === 'cut' ? 'refuses connections' : 'hangs without a word'} for ${awayMs / 1_000} s`;
  return [
    {
      what: `${what}: answers with what is known, that say that the store is away, others; slowest`,
      measured: `${course.given}, ${course.refused}, ${dishonest.length}; ${seconds(slowestMs)}`,
      reach: `0 others, ≤ ${longestAnswerMs / 1_000} s`,
      isReached: dishonest.length === 0 && slowestMs <= longestAnswerMs && course.asked > 0,
    },
    {
      what: 'the same: from its return to the last answer that was not right, to the first check at X',
      measured: `${seconds(goodAfterMs)}, ${checkedAfterMs === null ? 'none' : seconds(checkedAfterMs)}`,
      reach: `≤ ${backMs / 1_000} s, without a restart`,
      isReached: goodAfterMs < backMs - 1_000 && checkedAfterMs !== null,
    },
    {
      what: `the same: ${streams} streams open again; boards that showed something wrong`,
      measured: `${held.open} (away p50 / worst ${held.away}); ${wrong}`,
      reach: 'all; 0',
      isReached: held.open === streams && wrong === 0,
    },
    {
      what: 'the same: writes acknowledged and lost',
      measured: `${lost} of ${saved}`,
      reach: '0',
      isReached: lost === 0 && saved > 0,
    },
  ];
}
