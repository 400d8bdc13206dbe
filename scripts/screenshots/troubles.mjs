import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { controlOf } from '../processes/sandbox-control.mjs';
import { phoneDark, wide } from './looks.mjs';
import { openBoard } from './visit.mjs';

/** @typedef {import('./take-stage.mjs').Stage} Stage */
/** @typedef {import('./take-stage.mjs').Scene} Scene */

const spaces = { path: '^/2/spaces' };

/** A board that was checked, and then X does this. @param {Scene} scene @param {object} fault @param {RegExp} words */
async function inTrouble({ page, origins, handles }, fault, words) {
  await controlOf(origins.sandbox)('pace', { paused: true });
  await openBoard(page, handles);
  await controlOf(origins.sandbox)('faults', { match: spaces, ...fault });
  await page.getByText(words).first().waitFor({ timeout: 30_000 });
}

/** @type {(name: string, words: string, go: (scene: Scene) => Promise<unknown>, more?: Partial<Stage>) => Stage} */
const alone = (name, words, go, more) => ({
  title: '',
  shots: [{ name, words, looks: [wide], go }],
  ...more,
});

/** What can be wrong, each with what to do next. @type {Stage[]} */
export const troubles = [
  {
    title: 'When there is nothing, or trouble',
    shots: [
      {
        name: 'no-creators',
        words: 'No creators yet.',
        looks: [wide],
        go: ({ page }) => page.goto('/board'),
      },
      {
        name: 'nobody-live',
        words: 'Nobody is live: who is next.',
        looks: [wide, phoneDark],
        async go({ page, origins }) {
          const world = await controlOf(origins.sandbox)('world');
          const live = new Set(
            world.spaces
              .filter((/** @type {{ state: string }} */ space) => space.state === 'live')
              .map((/** @type {{ creatorId: string }} */ space) => space.creatorId),
          );
          const planning = world.spaces.filter(
            (/** @type {{ state: string, creatorId: string }} */ space) =>
              space.state === 'scheduled' && !live.has(space.creatorId),
          );
          const ids = planning.map((/** @type {{ creatorId: string }} */ space) => space.creatorId);
          await openBoard(page, [...new Set(ids)].slice(0, 6));
        },
      },
      {
        name: 'all-hidden',
        words: 'Filters hide all.',
        looks: [wide],
        go: ({ page, handles }) => openBoard(page, handles, '&q=nothing+is+called+this'),
      },
      {
        name: 'not-found',
        words: 'No such page.',
        looks: [wide],
        go: ({ page }) => page.goto('/nowhere'),
      },
      {
        name: 'offline',
        words: 'Without a network: the last board, with its age.',
        looks: [wide],
        async go({ page, handles }) {
          await openBoard(page, handles);
          await page.context().setOffline(true);
          await page
            .getByText(/offline/i)
            .first()
            .waitFor({ timeout: 60_000 });
        },
      },
    ],
  },
  {
    title: '',
    shots: [
      {
        name: 'loading',
        words: 'Creators nobody has looked at before are being checked.',
        looks: [wide],
        isUnsettled: true,
        async go({ page, origins, handles }) {
          await controlOf(origins.sandbox)('faults', { kind: 'slow', delayMs: 4_500, match: spaces });
          // Before the page has loaded all: X answers in a moment.
          await page.goto(`/board?creators=${handles.join(',')}`, { waitUntil: 'commit' });
          await page.getByText(/^Checking .*…$/).waitFor();
        },
      },
    ],
  },
  alone('rate-limited', 'X has paused this server.', (scene) =>
    inTrouble(scene, { kind: '429-rate', retryAfter: 540 }, /X has paused us/),
  ),
  alone('no-credits', 'The operator’s account at X is out of credits.', (scene) =>
    inTrouble(scene, { kind: '402' }, /out of credits/),
  ),
  alone('x-down', 'X does not answer.', (scene) => inTrouble(scene, { kind: '503' }, /X is not available/)),
  alone(
    'reads-spent',
    'The day’s own limit of reads is reached.',
    async ({ page, origins, handles }) => {
      await controlOf(origins.sandbox)('pace', { paused: true });
      await openBoard(page, handles);
      await page.getByText(/reads/).first().waitFor({ timeout: 30_000 });
    },
    { settings: { X_DAILY_READS: '30' } },
  ),
  alone('connection-ended', 'X no longer accepts this person’s connection.', async (scene) => {
    const { page, origins, handles } = scene;
    await openBoard(page, handles);
    await controlOf(origins.sandbox)('tokens/revoke', {});
    const reconnect = page.getByRole('button', { name: /Reconnect/ }).first();
    // The next call finds out; an open page is told when it is opened again.
    for (let tries = 0; tries < 10 && !(await reconnect.isVisible()); tries += 1) {
      await page.waitForTimeout(3_000);
      await page.reload();
    }
    await reconnect.waitFor();
  }),
  {
    title: '',
    settings: { ALLOWED_USERS: 'somebody_else' },
    isSignedOut: true,
    shots: [
      {
        name: 'not-allowed',
        words: 'Signed in at X, but not on this server’s list.',
        looks: [wide],
        async go({ page }) {
          await page.goto('/');
          await page.getByRole('button', { name: 'Sign in with X' }).first().click();
          await page.getByRole('button', { name: 'Allow' }).click();
          await page.getByRole('heading', { level: 1 }).waitFor();
        },
      },
    ],
  },
  alone('broken', 'A fault of our own.', async ({ page, origins, handles }) => {
    await openBoard(page, handles);
    const file = join(origins.dataDir, 'spaceboard.db');
    if (!existsSync(file)) throw new Error(`no store at ${file}`);
    const store = new Database(file);
    store.exec('alter table snapshots rename to lost');
    store.close();
    await page.goto(`/board?creators=${handles.join(',')}`);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
  }),
];
