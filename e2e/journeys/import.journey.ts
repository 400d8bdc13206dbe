import type { Page } from '@playwright/test';
import { awake } from '../fixtures/awake';
import { expectCount } from '../fixtures/board';
import type { World } from '../fixtures/sandbox-control';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

const many = Array.from({ length: 150 }, (_, index) => ({
  id: String(3_000_000_000 + index),
  username: `partner_${index}`,
  name: `Partner ${index}`,
}));

/** The small world, and 150 partners besides. */
function partners(): World {
  const { users, ...rest } = smallWorld();
  return { ...rest, users: [...users, ...many] };
}

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'Add creators' }).click();
  await page.getByRole('button', { name: /^Import many/ }).click();
  return page.getByRole('dialog', { name: 'Import creators' });
}

test('a mix of names is looked through, asked for in few calls, and added by one press', async ({
  page,
  sandbox,
}) => {
  await sandbox.setWorld(partners());
  const board = `/board?creators=${people.host.username}`;
  await signIn(page, { as: people.viewer.username, from: board });
  await expectCount(page, 'Live', 1);
  await awake(page);
  const dialog = await openImport(page);
  const names = many.map(({ id, username }, index) => (index % 2 ? `@${username}` : id));
  const mix = [
    ...names,
    'https://x.com/partner_1',
    people.host.id,
    '@nobody_here',
    `@${people.gone.username}`,
    'ada-lovelace',
  ];
  await sandbox.clearCalls();
  await dialog.getByRole('textbox', { name: 'Handles, ids or addresses' }).fill(mix.join('\n'));
  await dialog.getByRole('button', { name: 'Look through it' }).click();
  await expect(dialog.getByRole('heading', { name: /^X has to be asked for 152 of them/ })).toBeFocused();
  const lookUps = async () => (await sandbox.calls()).filter(({ path }) => path.startsWith('/2/users'));
  expect(await lookUps()).toEqual([]);
  await dialog.getByRole('button', { name: 'Ask X' }).click();
  await expect(dialog.getByRole('heading', { name: 'Ready to add 150 creators.' })).toBeVisible({
    timeout: 20_000,
  });
  expect((await lookUps()).length).toBeLessThanOrEqual(3);
  const told = { Found: 150, 'Not on X': 1, 'Suspended on X': 1, 'Here already': 1, 'Could not be read': 1 };
  for (const [kind, count] of Object.entries(told)) {
    await expect(dialog.locator('summary', { hasText: new RegExp(`^${kind}\\s*${count}$`) })).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Add 150 creators' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '151 creators' })).toBeVisible();
});

test('a new list is made of a file dropped on the page of lists, whole or not at all', async ({
  page,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(/status of 503 .*\/api\/watchlists/);
  await sandbox.setWorld(partners());
  await signIn(page, { as: people.viewer.username });
  await page.goto('/watchlists');
  await awake(page);
  const rows = many.slice(0, 40).map(({ id }, index) => `${id},${index < 2 ? 'Press' : ''}`);
  await dropFile(page, 'launch-partners.csv', ['id,group', ...rows].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'New watchlist from names or a file' });
  await expect(dialog.getByText('launch-partners.csv')).toBeVisible();
  await dialog.getByRole('button', { name: 'Look through it' }).click();
  await expect(dialog.getByLabel('Name of the list')).toHaveValue('Launch partners');
  await dialog.getByRole('button', { name: 'Ask X' }).click();
  const make = dialog.getByRole('button', { name: 'Make a list of 40 creators' });
  await dialog.getByLabel('Name of the list').fill('');
  await make.click();
  await expect(dialog.getByText('Give the list a name.')).toBeVisible();
  await dialog.getByLabel('Name of the list').fill('Partners');

  // Refused on the way: nothing is saved, and the same press does it afterwards.
  const problem = { type: 'about:blank', title: 'busy', status: 503, code: 'busy' };
  await page.route('**/api/watchlists', (route) => route.fulfill({ status: 503, json: problem }), {
    times: 1,
  });
  await make.click();
  await expect(dialog.getByText('Nobody was added.')).toBeVisible();
  await make.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeVisible();
  await expect(page.getByText('40 creators')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Press 2' })).toBeVisible();
  await page.goto('/watchlists');
  await expect(page.getByRole('link', { name: 'Partners' })).toHaveCount(1);
});

/** As from the desktop: a file is let go over the page. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title = '', content = '']) => {
      const held = new DataTransfer();
      held.items.add(new File([content], title, { type: 'text/csv' }));
      return held;
    },
    [name, text],
  );
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: data });
}

test('a file is taken, and a search of Spaces adds who holds them', async ({ page, sandbox }) => {
  await sandbox.setWorld(partners());
  await signIn(page, { as: people.viewer.username, from: `/board?creators=${people.quiet.id}` });
  await awake(page);
  const dialog = await openImport(page);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'partners.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('handle,note\n@partner_7,runs the morning\n'),
  });
  await expect(dialog.getByText('partners.csv')).toBeVisible();
  await dialog.getByText('Search Spaces').click();
  await dialog.getByRole('textbox', { name: 'Words in the title' }).fill('dawn');
  await dialog.getByRole('button', { name: 'Search' }).click();
  await dialog.getByRole('checkbox', { name: new RegExp(liveSpace.title ?? '') }).check();
  await dialog.getByRole('button', { name: 'Add one creator' }).click();
  await expect(dialog).toBeHidden();
  await expectCount(page, 'Live', 1);
  expect(new URL(page.url()).searchParams.get('creators')).toBe(`${people.quiet.id},${people.host.id}`);
});
