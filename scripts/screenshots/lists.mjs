import { controlOf } from '../processes/sandbox-control.mjs';
import { phone, phoneDark, wide, wideDark } from './looks.mjs';
import { awake, openBoard } from './visit.mjs';

/** @typedef {import('./take-stage.mjs').Stage} Stage */
/** @typedef {import('./take-stage.mjs').Scene} Scene */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Asks the app's own API as the page's reader would.
 * @param {Page} page @param {string} path @param {object} body
 */
async function post(page, path, body) {
  const { origin } = new URL(page.url());
  const response = await page.request.post(path, { headers: { origin }, data: body });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return await response.json();
}

/** Where the list of this stage is. */
let path = '';

/** Lists with notes and groups, one of them shared. @param {Scene} scene */
async function saveLists({ page, origins, handles }) {
  await controlOf(origins.sandbox)('pace', { paused: true });
  await openBoard(page, handles);
  const { users } = await controlOf(origins.sandbox)('world');
  const { samples } = await controlOf(origins.sandbox)('state');
  /** @param {string[]} names */
  const idsOf = (names) =>
    names.flatMap(
      (name) => users.find((/** @type {{ username: string }} */ user) => user.username === name)?.id ?? [],
    );
  const first = idsOf(samples[0].usernames);
  for (const [name, ids] of /** @type {const} */ ([
    ['Evening shows', first.slice(8, 17)],
    ['Guests of autumn', first.slice(3, 6)],
  ])) {
    await post(page, '/api/watchlists', { name, creators: ids.map((/** @type {string} */ id) => ({ id })) });
  }
  const notes = ['Runs the morning', '', 'Ask about the guest list'];
  const { list } = await post(page, '/api/watchlists', {
    name: 'Launch partners',
    description: 'Everybody who is on air with us this week. Ana looks after the mornings.',
    creators: first.map((/** @type {string} */ id, /** @type {number} */ index) => ({
      id,
      ...(notes[index] && { note: notes[index] }),
      group: index < 4 ? 'Speakers' : 'Hosts',
    })),
  });
  path = `/w/${list.slug}`;
  const colleague = users[3]?.username ?? handles[1];
  await post(page, `/api/watchlists/${list.slug}/members`, { handle: colleague, role: 'editor' });
}

/** @param {Page} page */
async function openList(page) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await awake(page);
}

/** @param {Page} page @param {RegExp} button */
async function openPanel(page, button) {
  await openList(page);
  await page.getByRole('button', { name: button }).filter({ visible: true }).first().click();
  await page.getByRole('dialog').waitFor();
}

/** @param {Scene} scene @param {number} count of handles that are new */
async function lookThrough({ page, handles }, count) {
  await openBoard(page, handles.slice(count));
  await page.getByRole('button', { name: 'Add creators' }).click();
  await page.getByRole('button', { name: /^Import many/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import creators' });
  const names = [
    ...handles.slice(0, count + 1).map((handle) => `@${handle}`),
    '@nobody_here',
    'ada-lovelace',
  ];
  await dialog.getByRole('textbox', { name: 'Handles, ids or addresses' }).fill(names.join('\n'));
  await dialog.getByRole('button', { name: 'Look through it' }).click();
  const ask = dialog.getByRole('button', { name: 'Ask X' });
  const ready = dialog.getByRole('heading', { name: /^Ready to add/ });
  await ask.or(ready).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await ready.waitFor();
}

/** @type {Stage} */
export const lists = {
  title: 'Watchlists',
  prepare: saveLists,
  shots: [
    {
      name: 'import',
      words: 'Many at once, as text or a file: what each line was understood as, before anything is added.',
      looks: [wide],
      go: (scene) => lookThrough(scene, 6),
    },
    {
      name: 'lists',
      words: 'One’s own lists and those of others, the last opened first.',
      looks: [wide, phoneDark],
      async go({ page }) {
        await page.goto('/watchlists');
        await page
          .getByRole('link', { name: /Launch partners/ })
          .first()
          .waitFor();
        await awake(page);
      },
    },
    {
      name: 'list',
      words: 'A list is a board with a name, for a team.',
      looks: [wide, wideDark, phone],
      go: ({ page }) => openList(page),
    },
    {
      name: 'list-share',
      words: 'Shared by name, to view or to edit, or by a secret link that can be revoked.',
      looks: [wide, phone],
      async go({ page }) {
        await openPanel(page, /^Share/);
        const dialog = page.getByRole('dialog');
        await dialog.getByText('@').first().waitFor();
        // A link is shown once, when it is made.
        const make = dialog.getByRole('button', { name: 'Make link to view' });
        if (!(await make.isVisible())) return;
        await make.click();
        await dialog.getByRole('img').first().waitFor();
      },
    },
    {
      name: 'list-creators',
      words: 'Its creators: in groups, with notes, in an order of one’s own.',
      looks: [wide],
      go: ({ page }) => openPanel(page, /^(Edit c|C)reators$/),
    },
    {
      name: 'list-card',
      words: 'What a link to it shows where it is pasted.',
      looks: [wide],
      part: 'img',
      async go({ page }) {
        await openList(page);
        const card = await page.locator('meta[property="og:image"]').getAttribute('content');
        await page.goto(card ?? '/');
      },
    },
    {
      name: 'account-page',
      words:
        'One’s account: the connection to X, sessions, tokens for scripts, and all data to take along or delete.',
      looks: [wide],
      isWhole: true,
      async go({ page }) {
        await page.goto('/account');
        await page.getByRole('heading', { level: 1 }).waitFor();
      },
    },
  ],
};
