import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { openBrowser } from '../app/open-board.mjs';
import { scaleTime } from '../app/scaled-time.mjs';
import { signIn } from '../app/sign-in.mjs';
import { report } from '../report.mjs';

// One board left open for a working day. Browser, server and sandbox live sixty times as fast: eight hours
// of heartbeats, turns, refreshed tokens and Spaces that come and go in eight minutes.
const factor = 60;
const hours = Number(process.argv[2] ?? 8);
const hourMs = 3_600_000 / factor;

await ensureBuild(root, console.log);
const base = Date.now();
const hook = fileURLToPath(new URL('../app/scaled-process.mjs', import.meta.url));
const house = await openHouse(root, {
  settings: { BENCH_TIME: `${factor} ${base}`, NODE_OPTIONS: `--import=${hook}` },
  isSandboxScaled: true,
});
const [origin = ''] = house.origins;
const { samples } = await house.control('state');
/** @type {string[]} */
const handles = samples[0].usernames;
// Warm first: a sign-in that takes ten seconds is one of ten minutes here, and too late.
await fetch(`${origin}/sign-in`);
const { browser, context } = await openBrowser(origin, await signIn(origin, house.sandbox, handles[0] ?? ''));
try {
  await context.addInitScript({
    content: `(${scaleTime.toString()})(globalThis, ${factor}, ${base});`,
  });
  const page = await context.newPage();
  const seen = { documents: 0, streams: 0, lost: 0, polls: 0, errors: 0 };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.isNavigationRequest()) seen.documents += 1;
    if (pathname === '/api/spaces/stream') seen.streams += 1;
    if (pathname === '/api/spaces') seen.polls += 1;
  });
  page.on('requestfailed', (request) => {
    if (new URL(request.url()).pathname === '/api/spaces/stream') seen.lost += 1;
  });
  page.on('pageerror', () => {
    seen.errors += 1;
  });
  await page.goto(`/board?creators=${handles.join(',')}`);
  await page.locator('[data-space]').first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const heapMb = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return usedSize / 1024 / 1024;
  };
  const startedAt = Date.now();
  // What is loaded when first needed, and the first comings and goings, are no growth.
  await delay(hourMs / 4);
  const first = await heapMb();
  const byHour = [];
  for (let hour = 1; hour <= hours; hour += 1) {
    await delay(Math.max(0, startedAt + hour * hourMs - Date.now()));
    byHour.push(await heapMb());
    console.log(`hour ${hour}: ${byHour.at(-1)?.toFixed(1)} MB, ${JSON.stringify(seen)}`);
  }
  const growth = (byHour.at(-1) ?? first) - first;
  const { spaces } = await house.control('world');
  const ended = spaces.filter((/** @type {{ endedAt?: number }} */ { endedAt = 0 }) => endedAt > base).length;
  report({
    what: `${hours} hours at ${factor}-fold speed on an open board of ${handles.length} creators: growth of the page's heap`,
    measured: `${growth.toFixed(1)} MB (${first.toFixed(1)} → ${byHour.map((mb) => mb.toFixed(1)).join(', ')})`,
    beside: `${ended} Spaces ended meanwhile`,
    reach: '< 10 MB',
    isReached: growth < 10,
  });
  report({
    what: 'the same: reloads, streams lost, streams opened, polls, errors in the page',
    measured: [seen.documents - 1, seen.lost, seen.streams, seen.polls, seen.errors].join(', '),
    reach: 'no reload, no lost stream',
    isReached: seen.documents === 1 && seen.lost === 0 && seen.streams === 1 && seen.errors === 0,
  });
} finally {
  await browser.close();
  await house.close();
}
