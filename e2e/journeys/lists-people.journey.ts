import { awake } from '../fixtures/awake';
import { card } from '../fixtures/board';
import { choose, closePanel, listNotFound, openCreators, openShare, saveList } from '../fixtures/lists';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

test('three people: who may look, edit and own changes under their eyes', async ({
  page,
  newPerson,
  complaints,
}) => {
  complaints.expectInBrowser(listNotFound);
  await signIn(page, { as: people.viewer.username });
  const path = await saveList(page, 'Launch partners');

  const [colleague, stranger] = [await newPerson(), await newPerson()];
  await signIn(colleague, { as: people.second.username });
  await signIn(stranger, { as: people.coHost.username });
  complaints.expectInBrowser(/status of 404 .*\/w\//);
  await stranger.goto(path);
  await expect(stranger.getByRole('heading', { name: /^There is no such watchlist/ })).toBeVisible();
  await stranger.goto('/w/no-such-list-aaaaaaaa');
  await expect(stranger.getByRole('heading', { name: /^There is no such watchlist/ })).toBeVisible();

  const share = await openShare(page);
  await share.getByLabel('Handle on X').fill(people.second.username);
  await share.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(share.getByText(`Shared with @${people.second.username}`)).toBeVisible();
  await colleague.goto(path);
  await awake(colleague);
  await expect(colleague.getByText('View only')).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Edit creators' })).toHaveCount(0);

  await share.getByLabel(`What ${people.second.name} can do`).selectOption('editor');
  await expect(colleague.getByRole('button', { name: 'Edit creators' })).toBeVisible();
  await share.getByRole('button', { name: `Hand over to ${people.second.name}` }).click();
  await share.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(share.getByRole('button', { name: /^Make link/ })).toHaveCount(0);
  await expect(colleague.getByText('Yours')).toBeVisible();

  // The new owner makes a link by which a third comes; the person goes, and the link is another from then on.
  const theirs = await openShare(colleague);
  const secret = theirs.getByRole('textbox', { name: 'Secret link' });
  await theirs.getByRole('button', { name: 'Make link to view' }).click();
  const first = await secret.inputValue();
  await stranger.goto(first);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Launch partners' })).toBeVisible();
  await theirs.getByRole('button', { name: `Remove ${people.coHost.name}` }).click();
  await theirs.getByRole('button', { name: 'Remove and replace the secret link' }).click();
  await expect(stranger.getByRole('heading', { name: /no longer shared with you/ })).toBeVisible({
    timeout: 2_000,
  });
  await expect(secret).not.toHaveValue(first);
  await expect(theirs.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await stranger.goto(first);
  await expect(stranger.getByText(/^That link leads nowhere any more/)).toBeVisible();

  // Whoever does not want it any more leaves.
  await page.getByRole('button', { name: 'Leave this list' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is saved yet' })).toBeVisible();
});

test('pins, hidden creators and the first view are everybody’s own; lists are copied, archived and deleted', async ({
  page,
}) => {
  await signIn(page, { as: people.viewer.username });
  const path = await saveList(page, 'Launch partners');
  const creators = await openCreators(page);
  await choose(page, people.host.name, 'Note and group');
  await creators.getByRole('textbox', { name: 'Note' }).fill('ask for Ines');
  await creators.getByRole('combobox', { name: 'Group' }).fill('Press');
  await creators.getByRole('button', { name: 'Save' }).click();
  await choose(page, people.host.name, 'Pin for me');
  await expect(creators.getByLabel('Pinned by you')).toBeVisible();
  await closePanel(page);

  // What the list says of somebody is beside their name and in their sheet; a group is a board of its own.
  const live = card(page, liveSpace.title ?? '');
  await expect(live.getByLabel('Pinned by you')).toBeVisible();
  await page.getByRole('button', { name: 'Press 1' }).click();
  await expect(page).toHaveURL(/group=Press/);
  await expect(page.getByText(people.quiet.name)).toHaveCount(0);
  await live
    .getByRole('link', { name: new RegExp(people.host.name) })
    .last()
    .click();
  await expect(page.getByRole('dialog').getByText('ask for Ines')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Everybody 3' }).click();

  await openCreators(page);
  await choose(page, people.host.name, 'Hide for me');
  await expect(creators.getByLabel('Hidden by you')).toBeVisible();
  await closePanel(page);
  await expect(live).toHaveCount(0);
  await page.getByRole('button', { name: '1 creator hidden by you. Show' }).click();
  await expect(live).toBeVisible();

  await page.getByRole('link', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'More for this watchlist' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Always open as Table/ }).click();
  await expect(page.getByText('Opens as Table for you')).toBeVisible();
  await page.goto(path);
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('table')).toBeVisible();

  await page.goto('/watchlists');
  await awake(page);
  await choose(page, 'Launch partners', 'Copy as my own');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Launch partners' })).toBeVisible();
  await page.goto('/watchlists');
  await awake(page);
  const copy = page.getByRole('link', { name: 'Copy of Launch partners' });
  await expect(copy).toBeVisible();
  await choose(page, 'Copy of Launch partners', 'Delete');
  await expect(copy).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(copy).toBeVisible();
  await choose(page, 'Copy of Launch partners', 'Archive');
  await expect(page.getByText('Archived 1')).toBeVisible();
  await page.getByRole('button', { name: 'More for Launch partners', exact: true }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  expect((await file).suggestedFilename()).toMatch(/^launch-partners.*\.csv$/);
});
