import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { report } from '../report.mjs';
import { askOnce, signInAll } from './crowd.mjs';
import { openFleet } from './fleet.mjs';
import { seconds } from './lives.mjs';
import { mostWithin } from './most-within.mjs';
import { keysOf, readBoard, stillTown } from './town.mjs';

// The clock of a server is set, an hour forwards and back and back once more, while somebody looks at a board; X's
// clock, the sandbox's, goes right. Arguments: seconds after each jump.
const [afterS = 45] = process.argv.slice(2).map(Number);
const hour = 3_600_000;
const boardSize = 30;
const path = '/2/spaces/by/creator_ids';
/** Planned: a check of each creator in 3.75 s; an answer that finds one older asks at once. */
const longestGapMs = 12_000;
const jumps = [hour, -hour, -hour, hour];
/** What was asked just before such a jump is an hour ago: the next call may come too early, once. */
const forwards = jumps.filter((ms) => ms > 0).length;

await ensureBuild(root, console.log);
const preload = fileURLToPath(new URL('./jumping-clock.mjs', import.meta.url));
for (const store of /** @type {const} */ (['file', 'postgres'])) {
  const fleet = await openFleet({
    instances: 1,
    store,
    preload,
    settings: { CLOCK_JUMPS: jumps.join(' ') },
  });
  try {
    await fleet.control('pace', { paused: true });
    await fleet.control('world', stillTown({ people: boardSize, live: 10 }), 'PUT');
    const [person] = await signInAll(fleet.origin, fleet.sandbox, ['towner_0']);
    const url = `${fleet.origin}/api/spaces?creators=${keysOf(0, boardSize)}`;
    /** @type {import('./crowd.mjs').Answer[]} */
    const answers = [];
    const look = async (/** @type {number} */ ms) => {
      for (const until = Date.now() + ms; person && Date.now() < until; await delay(500))
        answers.push(await askOnce(url, person));
    };
    await look(12_000);
    await fleet.control('calls', undefined, 'DELETE');
    answers.splice(0);
    for (const _ of jumps) {
      fleet.instances.signal(0, 'SIGUSR2');
      await look(afterS * 1_000);
    }
    const { calls } = await fleet.control('calls');
    /** @type {{ at: number, status: number }[]} */
    const checks = calls.filter((/** @type {{ path: string }} */ call) => call.path === path);
    const times = checks.map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at));
    const refused = checks.filter(({ status }) => status === 429).length;
    const failed = answers.filter(({ status }) => status !== 200);
    for (const { status, text } of failed.slice(0, 5)) console.log(status, text.slice(0, 200));
    const boards = answers.filter(({ status }) => status === 200).map(readBoard);
    const youngest = Math.min(...boards.map(({ youngestMs }) => youngestMs));
    const old = boards.filter(({ ageMs }) => ageMs > longestGapMs);
    const wrong = boards.filter(({ over }) => over > 0).length;
    const perSecond = mostWithin(times, 900);
    const what = `+1 h, −1 h, −1 h, +1 h, on ${store === 'file' ? 'a file' : 'PostgreSQL'}`;
    const rows = [
      {
        what: `${what}: calls that X counted in any 0.9 s, refused; longest time without a check`,
        measured: `${perSecond}, ${refused} of ${checks.length}; ${seconds(Math.max(0, ...gaps))}`,
        reach: `1, at most one for each jump forwards; ≤ ${longestGapMs / 1_000} s`,
        isReached:
          perSecond <= 1 && refused <= forwards && Math.max(0, ...gaps) <= longestGapMs && checks.length > 4,
      },
      {
        what: 'the same: boards not given (a session that ended among them), shown with something wrong',
        measured: `${failed.length}, ${wrong} of ${answers.length}`,
        reach: '0, 0',
        isReached: failed.length === 0 && wrong === 0 && answers.length > 0,
      },
      {
        what: `the same: youngest age, and answers with one above ${longestGapMs / 1_000} s: as old as the clock says, until the next check`,
        measured: `${seconds(youngest)}, ${old.length}`,
        reach: 'none below 0, at most 10 a jump',
        isReached: youngest >= 0 && old.length <= 10 * jumps.length,
      },
    ];
    for (const row of rows) report(row);
  } finally {
    await fleet.close();
  }
}
process.exit();
