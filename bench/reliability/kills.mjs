import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { percentile } from '../app/load.mjs';
import { askOnce, keepActing } from './crowd.mjs';
import { openFleet } from './fleet.mjs';
import { seconds, summarize } from './lives.mjs';
import { mostWithin } from './most-within.mjs';
import { settleTown } from './settle-town.mjs';
import { readBoard } from './town.mjs';
import { keepWriting } from './writer.mjs';

// Three instances on one PostgreSQL, of which one is killed every 20 s, whichever is next, and comes back at once;
// people look, write and hold streams meanwhile. The sandbox counts. Arguments: minutes.
const [minutes = 5] = process.argv.slice(2).map(Number);
const everyMs = 20_000;
const people = 12;
const boardSize = 20;
const live = 10;
/** Ten seconds until another plans, and then each creator's turn: 32 of them, a hundred a call. */
const oldestMs = 25_000;
const path = '/2/spaces/by/creator_ids';

await ensureBuild(root, console.log);
const fleet = await openFleet({ instances: 3 });
try {
  const { crowd, over, signal, urlOf, hold } = await settleTown(fleet, { people, boardSize, live });
  // Everything is known before the first one dies.
  for (const [i, person] of crowd.entries()) await askOnce(urlOf('/api/spaces', i), person);
  await delay(6_000);
  await fleet.control('calls', undefined, 'DELETE');
  const streams = Array.from({ length: 10 * people }, (_, i) => hold(i));
  /** @type {import('./crowd.mjs').Answer[]} */
  const answers = [];
  const acting = crowd.map((person, i) => {
    const act = () => askOnce(urlOf('/api/spaces', i), person);
    return keepActing(act, { pauseMs: () => 500, signal }, (answer) => void answers.push(answer));
  });
  const writers = crowd
    .slice(0, 4)
    .map((person) => keepWriting(fleet.origin, person, { pauseMs: 100, signal }));
  const until = Date.now() + minutes * 60_000;
  let kills = 0;
  while (Date.now() + everyMs <= until) {
    await delay(everyMs);
    await fleet.instances.kill(kills % 3);
    await fleet.instances.start(kills % 3);
    kills += 1;
  }
  await delay(12_000);
  const { byes, cut, open, away, longestAwayMs } = summarize(streams.map(({ life }) => life));
  over.abort();
  await Promise.all([...acting, ...[...writers, ...streams].map(({ done }) => done)]);
  const areThere = await Promise.all(writers.map(({ writing }) => writing.isAllThere()));

  const { calls } = await fleet.control('calls');
  /** @type {{ at: number, owner: string, status: number }[]} */
  const discovering = calls.filter((/** @type {{ path: string }} */ call) => call.path === path);
  const refused = discovering.filter(({ status }) => status === 429).length;
  const perSecond = mostWithin(
    discovering.map(({ at }) => at),
    900,
  );
  const owners = [...new Set(discovering.map(({ owner }) => owner))];
  const perToken = owners.map((owner) =>
    mostWithin(
      discovering.filter((call) => call.owner === owner).map(({ at }) => at),
      900_000,
    ),
  );
  const failed = answers.filter(({ status }) => status !== 200);
  for (const { what, status, why, text } of failed.slice(0, 10))
    console.log(what, status, why, text.slice(0, 200));
  const boards = answers.filter(({ status }) => status === 200).map(readBoard);
  const ages = boards.map(({ ageMs }) => ageMs);
  const wrong = boards.filter((board) => board.over > 0).length;
  const unsaved = writers.flatMap(({ writing }) => writing.refused);
  const saved = writers.reduce((all, { writing }) => all + writing.saved, 0);
  const lost = areThere.filter((isThere) => !isThere).length;
  const what = `three instances, ${kills} killed in ${minutes} min`;
  const rows = [
    {
      what: `${what}: calls that X counted in any 0.9 s, of a token in any 15 min, refused`,
      measured: `${perSecond}, ${Math.max(0, ...perToken)}, ${refused} of ${discovering.length}`,
      reach: '1, ≤ 300, 0',
      isReached: perSecond <= 1 && Math.max(0, ...perToken) <= 300 && refused === 0 && discovering.length > 0,
    },
    {
      what: 'the same: boards asked for and not given; shown with a Space that is on as over',
      measured: `${failed.length} and ${wrong} of ${answers.length}`,
      reach: '0 and 0',
      isReached: failed.length === 0 && wrong === 0 && answers.length > 0,
    },
    {
      what: 'the same: age of the oldest creator on a board, p50 / p99 / worst; youngest',
      measured: `${seconds(percentile(ages, 0.5))} / ${seconds(percentile(ages, 0.99))} / ${seconds(Math.max(0, ...ages))}; ${seconds(Math.min(...boards.map(({ youngestMs }) => youngestMs)))}`,
      reach: `≤ ${oldestMs / 1_000} s, none below 0`,
      isReached: Math.max(0, ...ages) <= oldestMs && boards.every(({ youngestMs }) => youngestMs >= 0),
    },
    {
      what: `the same: ${streams.length} streams cut off, open at the end; away p50 / worst`,
      measured: `${cut} (${byes} told), ${open}; ${away}`,
      reach: 'all open, away ≤ 10 s',
      isReached: open === streams.length && longestAwayMs <= 10_000,
    },
    {
      what: 'the same: writes acknowledged and lost; those under way when an instance died',
      measured: `${lost} of ${saved}; ${unsaved.length}`,
      reach: '0 lost, at most 4 a kill under way',
      isReached: lost === 0 && saved > 0 && unsaved.length <= 4 * kills,
    },
  ];
  for (const row of rows) console.log(`@row ${JSON.stringify(row)}`);
} finally {
  await fleet.close();
}
process.exit();
