import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { percentile } from '../app/load.mjs';
import { askOnce, keepActing } from './crowd.mjs';
import { openFleet } from './fleet.mjs';
import { summarize } from './lives.mjs';
import { settleTown } from './settle-town.mjs';
import { slopeOf } from './slope.mjs';

// One server on a file, 200 people who look about with a pause to read, and a thousand open streams; the world lives
// on meanwhile: titles change. Arguments: minutes, people, streams.
const [minutes = 10, people = 200, streams = 1_000] = process.argv.slice(2).map(Number);
const boardSize = 50;
const live = 60;
const samples = 10;
/** Growth that a day of would not bring down. */
const mostGrowth = 0.1;

await ensureBuild(root, console.log);
const fleet = await openFleet({ instances: 1, store: 'file' });
try {
  const { crowd, spaces, over, signal, urlOf, hold } = await settleTown(fleet, { people, boardSize, live });
  console.log(`${crowd.length} people signed in`);
  const held = [];
  for (let i = 0; i < streams; i += 1) {
    held.push(hold(i));
    if (i % 20 === 19) await delay(250);
  }
  /** @type {import('./crowd.mjs').Answer[]} */
  const answers = [];
  const acting = crowd.map((person, i) => {
    let turn = i;
    const act = () => {
      turn += 1;
      const space = spaces[turn % live]?.id ?? '';
      const paths = [urlOf('/board', i), `${fleet.origin}/watchlists`, `${fleet.origin}/spaces/${space}`];
      return askOnce(turn % 2 === 0 ? urlOf('/api/spaces', i) : (paths[turn % 3] ?? ''), person);
    };
    const pauseMs = () => 5_000 + Math.random() * 10_000;
    return delay(Math.random() * 10_000).then(() =>
      keepActing(act, { pauseMs, signal }, (answer) => void answers.push(answer)),
    );
  });
  const changing = (async () => {
    for (let n = 0; !signal.aborted; n += 1) {
      const space = spaces[n % live];
      await fleet.control('world', { put: { spaces: [{ ...space, title: `Evening, part ${n}` }] } }, 'PUT');
      await delay(2_000, undefined, { signal }).catch(() => undefined);
    }
  })();
  // What is loaded and remembered in the beginning is no growth.
  await delay(Math.min(60_000, minutes * 10_000));
  answers.splice(0);
  const begun = performance.now();
  /** @type {{ at: number, value: number }[]} */
  const heap = [];
  for (let i = 0; i <= samples; i += 1) {
    heap.push({ at: performance.now() - begun, value: await fleet.instances.heapBytes(0) });
    if (i < samples) await delay((minutes * 60_000) / samples);
  }
  const measured = [...answers];
  const { cut, byes, open } = summarize(held.map(({ life }) => life));
  const silent = held.filter(({ life }) => Date.now() - life.heardAt > 30_000).length;
  over.abort();
  await Promise.all([...acting, changing, ...held.map(({ done }) => done)]);

  const failed = measured.filter(({ status }) => status !== 200);
  for (const { what, status, why = '' } of failed.slice(0, 10)) console.log(what, status, why);
  for (const { event } of fleet.instances
    .takeTroubles()
    .slice(0, 10)
    .map((line) => JSON.parse(line)))
    console.log(event);
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1_000_000).toFixed(1);
  const first = heap[0]?.value ?? 0;
  const growth = slopeOf(heap) * minutes * 60_000;
  const times = measured.map(({ ms }) => ms);
  const kinds = [...new Set(measured.map(({ what }) => what))].sort();
  const of = (/** @type {string} */ kind) => {
    const own = measured.filter(({ what }) => what === kind).map(({ ms }) => ms);
    return `${kind.replace('GET ', '')} ${percentile(own, 0.5).toFixed(0)} / ${percentile(own, 0.99).toFixed(0)}`;
  };
  const rows = [
    {
      what: `${people} people for ${minutes} min beside ${streams.toLocaleString('en')} streams, a pause of 5 to 15 s between two looks: errors`,
      measured: `${failed.length} of ${measured.length}`,
      reach: '0',
      isReached: failed.length === 0 && measured.length > 0,
    },
    {
      what: 'the same: p50 / p99, ms',
      measured: `${percentile(times, 0.5).toFixed(0)} / ${percentile(times, 0.99).toFixed(0)}`,
      beside: kinds.map(of).join(', '),
      reach: 'p99 ≤ 1,000',
      isReached: percentile(times, 0.99) <= 1_000,
    },
    {
      what: 'the same: streams open at the end, cut off, told to come back, silent for 30 s',
      measured: `${open}, ${cut}, ${byes}, ${silent}`,
      reach: `${streams.toLocaleString('en')}, 0, 0, 0`,
      isReached: open === streams && cut === 0 && byes === 0 && silent === 0,
    },
    {
      what: 'the same: heap after a collection, first and last; growth by the line through all',
      measured: `${megabytes(first)} MB, ${megabytes(heap.at(-1)?.value ?? 0)} MB; ${megabytes(growth)} MB`,
      reach: '≤ 10 % of the first',
      isReached: growth <= mostGrowth * first,
    },
  ];
  for (const row of rows) console.log(`@row ${JSON.stringify(row)}`);
} finally {
  await fleet.close();
}
process.exit();
