import { ensureBuild } from '../../scripts/setup/build.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { openHouse } from '../app/house.mjs';
import { percentile } from '../app/load.mjs';
import { openBrowser } from '../app/open-board.mjs';
import { signIn } from '../app/sign-in.mjs';
import { notePresses, timePress } from '../page/presses.mjs';
import { report } from '../report.mjs';
import { crowd } from '../world/crowd.mjs';

// What a press costs on a board of very many: until something is painted, and until all of it stands.
const count = 500;
const rounds = Number(process.argv[2] ?? 5);

/** @typedef {{ there?: string, gone?: string }} Asked */
/** @typedef {[what: string, press: () => Promise<void>, asked: Asked]} Press */

await ensureBuild(root, console.log);
const house = await openHouse(root);
const [origin = ''] = house.origins;
const { users, spaces } = crowd(count);
await house.control('world', { clear: true, put: { users, spaces, topics: [] } }, 'PUT');
const cookie = await signIn(origin, house.sandbox, users[0]?.username ?? '');
const { browser, context } = await openBrowser(origin, cookie);
try {
  await notePresses(context);
  const saved = await fetch(`${origin}/api/watchlists`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Very many', creators: users.map(({ id }) => ({ id })) }),
  });
  const { list } = await saved.json();
  const page = await context.newPage();
  await page.goto(`/w/${list.slug}?view=board`);
  await page.getByRole('heading', { name: `Live ${count / 2}`, exact: true }).waitFor();
  const view = page.getByRole('navigation', { name: 'View' });
  const link = (/** @type {string} */ name) => () => view.getByRole('link', { name, exact: true }).click();
  const state = (/** @type {string} */ name) => () => page.getByRole('checkbox', { name }).click();
  const week = '[data-timeline] section:nth-of-type(7)';
  /** @type {Press[]} */
  const presses = [
    ['to the table', link('Table'), { there: 'table [data-space]' }],
    ['sorted by its head', () => page.getByRole('button', { name: 'Creator', exact: true }).click(), {}],
    ['to the timeline', link('Timeline'), { there: '[data-timeline] [data-space]' }],
    ['to seven days', () => page.getByText('7 days', { exact: true }).click(), { there: week }],
    ['to one day', () => page.getByText('Day', { exact: true }).click(), { gone: week }],
    ['to the board', link('Board'), { there: 'article' }],
    [
      'filters opened',
      () => page.getByRole('button', { name: 'Filter by State' }).click(),
      { there: 'input[type=checkbox]' },
    ],
    ['Live hidden', state('Scheduled'), { gone: '#group-live' }],
    ['Live shown again', state('Scheduled'), { there: '#group-live' }],
    ['filters closed', () => page.keyboard.press('Escape'), { gone: 'input[type=checkbox]' }],
  ];
  /** @type {{ what: string, paintMs: number, bodyMs: number }[]} */
  const seen = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, press, asked] of presses) seen.push({ what, ...(await timePress(page, press, asked)) });
  }
  const paints = seen.map(({ paintMs }) => paintMs);
  const worst = Math.max(...paints);
  report({
    what: `${count} creators with ${count} Spaces: a press until the next paint, worst of ${seen.length}`,
    measured: `${worst} ms`,
    beside: `median ${percentile(paints, 0.5)} ms`,
    reach: '< 100 ms',
    isReached: worst < 100,
    limit: 'a frame is 16 ms; the browser counts in steps of 8',
  });
  for (const [what, , { there, gone }] of presses) {
    const times = seen.filter((each) => each.what === what);
    const paint = `${Math.max(...times.map(({ paintMs }) => paintMs))} ms`;
    const stands = percentile(
      times.map(({ bodyMs }) => bodyMs),
      0.5,
    );
    report({
      what: `${what}: until the next paint, worst of ${rounds}${there || gone ? '; until all of it stands, median' : ''}`,
      measured: there || gone ? `${paint}; ${stands.toFixed(0)} ms` : paint,
    });
  }
} finally {
  await browser.close();
  await house.close();
}
