import { faultKinds } from '../../sandbox/faults/apply.mjs';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { report } from '../report.mjs';
import { expected } from './faults/expected.mjs';
import { complaintsOf } from './faults/judge.mjs';
import { runFault } from './faults/run-fault.mjs';

// Every fault that the sandbox knows, each at an X, an app and a store of its own: what people and programs are
// told, how soon all is right again, and what it cost in calls. Arguments: kinds, all of them unless named.
const asked = process.argv.slice(2);
/** Long enough for a second try of whatever is tried again. */
const lastsMs = 7_000;
const slackMs = 5_000;

/** @param {number | null} ms */
const seconds = (ms) => (ms === null ? 'not waited for' : `${(ms / 1_000).toFixed(1)} s`);

/** @param {import('./faults/run-fault.mjs').Course} course @param {boolean} isTold */
function cellOf({ said, backMs, toldMs, calls }, isTold) {
  const again =
    isTold && toldMs !== null ? `asked again in ${Math.round(toldMs / 60_000)} min` : seconds(backMs);
  return `${said.replace(/(?<=\d |, )([a-z]+(-[a-z]+)+)$/, '`$1`')} · ${again} · ${calls}`;
}

await ensureBuild(root, console.log);
for (const kind of asked.length > 0 ? asked : faultKinds) {
  const { isTold = false, backMs = 0 } = expected[kind] ?? {};
  const house = await openHouse(root);
  try {
    const site = { origin: house.origins[0] ?? '', sandbox: house.sandbox, control: house.control };
    const patienceMs = isTold ? 0 : backMs + slackMs;
    const fault = { kind, retryAfter: 10, delayMs: 3_000 };
    const run = await runFault(site, fault, { turn: 1, lastsMs, patienceMs });
    const complaints = complaintsOf(run);
    for (const complaint of complaints) console.log(complaint);
    const cells = Object.entries(run.courses).map(([place, course]) =>
      cellOf(course, isTold && place !== 'sign-in'),
    );
    const row = {
      what: `\`${kind}\``,
      measured: cells.join(' | '),
      isReached: complaints.length === 0,
      cells: [...cells, complaints.length === 0 ? '✓' : '✗'],
    };
    report(row);
  } finally {
    await house.close();
  }
}
process.exit();
