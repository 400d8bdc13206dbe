import type { Locator, Page } from '@playwright/test';
import { awake } from '../fixtures/awake';
import { card } from '../fixtures/board';
import {
  choose,
  closePanel,
  editConflicts,
  listNotFound,
  namesIn,
  openCreators,
  openShare,
  saveList,
} from '../fixtures/lists';
import { answerConsent, signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

test('a board is saved, shared by a secret link, edited by two at once, and taken back while it is open', async ({
  page,
  newPerson,
  complaints,
}) => {
  complaints.expectInBrowser(listNotFound);
  await signIn(page, { as: people.viewer.username });
  const path = await saveList(page, 'Launch partners');
  await expect(card(page, liveSpace.title ?? '')).toBeVisible();
  const share = await openShare(page);
  await share.getByRole('button', { name: 'Make link to edit' }).click();
  const secret = await share.getByRole('textbox', { name: 'Secret link' }).inputValue();
  await expect(share.getByRole('img', { name: 'The secret link as a QR code' })).toBeVisible();

  const other = await newPerson();
  await other.goto(secret);
  await other.waitForURL(/returnTo/);
  await other
    .getByRole('button', { name: /^Sign in with X/ })
    .first()
    .click();
  await answerConsent(other, 'Allow', people.second.username);
  await expect(other.getByRole('heading', { level: 1, name: 'Launch partners' })).toBeVisible();
  expect(new URL(other.url()).pathname).toBe(path);
  await awake(other);
  await expect(card(other, liveSpace.title ?? '')).toBeVisible();

  // What one takes away and brings back, the other sees without doing anything.
  await closePanel(page);
  const theirs = await openCreators(other);
  const mine = await openCreators(page);
  await choose(other, people.quiet.name, 'Remove from the list');
  await expect(theirs.getByText('2 creators')).toBeVisible();
  await expect(mine.getByText('2 creators')).toBeVisible();
  await theirs.getByRole('button', { name: 'Undo' }).click();
  await expect(mine.getByText('3 creators')).toBeVisible();
  await expect(theirs.getByText('3 creators')).toBeVisible();

  // Two creators moved and noted by two people at once: nothing is lost.
  await choose(page, people.planner.name, 'Note and group');
  await mine.getByRole('textbox', { name: 'Note' }).fill('asks for an interview');
  await choose(other, people.quiet.name, 'Move to the top');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(theirs.getByText('asks for an interview')).toBeVisible();
  await expect(mine.locator('ol > li').first()).toContainText(people.quiet.name);

  // By its handle a creator is taken to another place; Escape leaves all as it was, the dialog too.
  const second = mine.locator('ol > li').nth(1);
  const name = (await namesIn(mine).nth(1).textContent()) ?? '';
  await dragTo(page, second.locator('[data-grip]'), mine.locator('ol > li').first());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(mine.locator('ol > li').first()).toContainText(people.quiet.name);
  await dragTo(page, second.locator('[data-grip]'), mine.locator('ol > li').first());
  await page.mouse.up();
  await expect(theirs.locator('ol > li').first()).toContainText(name);
  await closePanel(other);
  await closePanel(page);

  const about = await openAbout(page);
  await about.getByLabel('Name').fill('Partners of the launch');
  await about.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Partners of the launch' })).toBeVisible();
  await expect(other).toHaveTitle(/Partners of the launch · Spaceboard$/);

  const again = await openShare(page);
  await again.getByRole('button', { name: 'Revoke the link to edit' }).click();
  await again.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(other.getByRole('heading', { name: /no longer shared with you/ })).toBeVisible({
    timeout: 2_000,
  });
  await expect(other.getByText('Partners of the launch')).toHaveCount(0);
  await expect(card(other, liveSpace.title ?? '')).toHaveCount(0);
  await other.goto(secret);
  await expect(other.getByText(/^That link leads nowhere any more/)).toBeVisible();
});

/** Takes a row by its handle over the upper part of another, and holds it there. */
async function dragTo(page: Page, grip: Locator, row: Locator): Promise<void> {
  await grip.hover();
  await page.mouse.down();
  const box = await row.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 6, { steps: 5 });
  await expect(page.locator('[data-drop-line]')).toBeVisible();
}

const openAbout = async (page: Page) => {
  await page.getByRole('button', { name: 'More for this watchlist' }).click();
  await page.getByRole('menuitem', { name: 'Name and description' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name and description' });
  await expect(dialog).toBeVisible();
  return dialog;
};

test('two who write the same note are asked, and nothing of either is lost unseen', async ({
  page,
  newPerson,
  complaints,
}) => {
  complaints.expectInBrowser(editConflicts);
  await signIn(page, { as: people.viewer.username });
  const path = await saveList(page, 'Night shift');
  const share = await openShare(page);
  await share.getByLabel('Handle on X').fill(`@${people.second.username}`);
  await share.getByLabel('They can').selectOption('editor');
  await share.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(share.getByText(`Shared with @${people.second.username}`)).toBeVisible();
  await closePanel(page);
  const other = await newPerson();
  await signIn(other, { as: people.second.username });
  await other.goto(path);
  await awake(other);

  const [mine, theirs] = [await openCreators(page), await openCreators(other)];
  for (const each of [page, other]) await choose(each, people.host.name, 'Note and group');
  await mine.getByRole('textbox', { name: 'Note' }).fill('call in the morning');
  await theirs.getByRole('textbox', { name: 'Note' }).fill('never call');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText('call in the morning')).toBeVisible();
  await theirs.getByRole('button', { name: 'Save' }).click();
  const asked = other.getByRole('dialog', { name: 'Somebody else changed the same thing' });
  await expect(asked.getByText('call in the morning')).toBeVisible();
  await expect(asked.getByText(people.viewer.name)).toBeVisible();
  await expect(asked.getByText('never call')).toBeVisible();
  await asked.getByRole('button', { name: 'Use mine' }).click();
  await expect(mine.getByText('never call')).toBeVisible();
});
