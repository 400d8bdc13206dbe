import { fileURLToPath } from 'node:url';
import { answers } from '../../scripts/processes/answers.mjs';
import { startPart } from '../../scripts/processes/part.mjs';
import { findFreePort } from '../../scripts/setup/ports.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { hold, percentile, saturate } from '../app/load.mjs';
import { measuredCopy } from '../app/measured-copy.mjs';
import { signIn } from '../app/sign-in.mjs';
import { report } from '../report.mjs';

// A board of a hundred creators that everything is known of, asked for by one signed-in person.
const connections = 10;
const rounds = 3;
const ms = 4_000;

const median = (/** @type {number[]} */ values) => percentile(values, 0.5);

const house = await openHouse(await measuredCopy(root));
const port = await findFreePort();
try {
  const [origin = ''] = house.origins;
  // Nothing changes meanwhile: it is the asking that is measured.
  await house.control('pace', { paused: true });
  const { samples } = await house.control('state');
  const { users } = await house.control('world');
  const handles = users.slice(0, 100).map((/** @type {{ username: string }} */ user) => user.username);
  const cookie = await signIn(origin, house.sandbox, samples[0].usernames[0]);
  const board = { url: `${origin}/api/spaces?creators=${handles.join(',')}`, headers: { cookie } };
  for (let i = 0; i < 40; i += 1) {
    const response = await fetch(board.url, { headers: board.headers });
    const { creators } = await response.json();
    if (creators.every((/** @type {{ status: string }} */ creator) => creator.status === 'checked')) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { bytes } = await saturate(board, { connections, ms: 2_000 });
  // With the same long address: Next takes it apart several times on the way to any route.
  const bare = {
    url: `${origin}/api/bare?bytes=${bytes}&creators=${handles.join(',')}`,
    headers: { cookie },
  };
  const server = startPart(
    'bare',
    [fileURLToPath(new URL('../app/bare-server.mjs', import.meta.url)), `${port}`, `${bytes}`],
    {
      cwd: root,
      env: process.env,
      onOutput: () => {},
    },
  );
  const node = { url: `http://127.0.0.1:${port}/` };
  await answers(node.url, { isRunning: server.isRunning, timeoutMs: 10_000 });
  await saturate(bare, { connections, ms: 2_000 });
  const runs = { board: [], bare: [], node: [] };
  /** @type {Record<string, { perSecond: number, p99: number }[]>} */
  const found = runs;
  // In turns, so that what else the machine does falls on all alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of Object.entries({ board, bare, node })) {
      found[name]?.push(await saturate(target, { connections, ms }));
    }
  }
  const rate = (/** @type {string} */ name) => median((found[name] ?? []).map(({ perSecond }) => perSecond));
  const p99 = (/** @type {string} */ name) => median((found[name] ?? []).map((run) => run.p99));
  const ratio = rate('board') / rate('bare');
  const slower = p99('board') / p99('bare');
  report({
    what: `saturated over ${connections} connections, ${Math.round(bytes / 1024)} kB: board ÷ bare route`,
    measured: `${ratio.toFixed(2)} (${rate('board').toFixed(0)}/s)`,
    beside: `bare route ${rate('bare').toFixed(0)}/s, node:http ${rate('node').toFixed(0)}/s`,
    reach: '≥ 0.6',
    isReached: ratio >= 0.6,
  });
  report({
    what: 'p99 saturated: board ÷ bare route',
    measured: `${slower.toFixed(2)} (${p99('board').toFixed(0)} ms)`,
    beside: `bare route ${p99('bare').toFixed(0)} ms, node:http ${p99('node').toFixed(1)} ms`,
    reach: '≤ 1.8',
    isReached: slower <= 1.8,
  });
  const perSecond = 300;
  const held = await hold(board, { connections, ms: 10_000, perSecond });
  const heldBare = await hold(bare, { connections, ms: 5_000, perSecond });
  report({
    what: `p99 at a fixed ${perSecond} req/s over ${connections} connections`,
    measured: `${held.p99.toFixed(1)} ms (p50 ${held.p50.toFixed(1)})`,
    beside: `bare route ${heldBare.p99.toFixed(1)} ms`,
    reach: '< 50 ms',
    isReached: held.p99 < 50,
  });
  const { headers } = await fetch(board.url, { headers: { cookie } });
  const unchanged = { ...board, headers: { cookie, 'if-none-match': headers.get('etag') ?? '' } };
  const same = await hold(unchanged, { connections, ms: 5_000, perSecond });
  report({ what: 'the same for a client that holds the board (304)', measured: `${same.p99.toFixed(1)} ms` });
  await server.end();
} finally {
  await house.close();
}
