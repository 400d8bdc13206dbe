import { awake } from '../fixtures/awake';
import { expectNoFaults } from '../fixtures/axe';
import { closePanel, openCreators, openShare, saveList } from '../fixtures/lists';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallWorld } from '../fixtures/worlds';

// Seven views, six times each.
test.setTimeout(120_000);
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('saved lists, and all that opens over them, have no fault that axe finds', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username });
  await page.goto('/watchlists?notice=link-ended');
  await expectNoFaults(page, 'no lists yet');
  const path = await saveList(page, 'Launch partners');
  await expectNoFaults(page, 'a list');
  const share = await openShare(page);
  await share.getByRole('button', { name: 'Make link to view' }).click();
  await expect(share.getByRole('textbox', { name: 'Secret link' })).toBeVisible();
  await expectNoFaults(page, 'sharing');
  await closePanel(page);
  await openCreators(page);
  await page.getByRole('button', { name: `More for ${people.host.name}` }).click();
  await page.getByRole('menuitem', { name: 'Note and group' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('on air');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectNoFaults(page, 'its creators');
  await closePanel(page);
  await page.getByRole('button', { name: 'More for this watchlist' }).click();
  await expect(page.getByRole('menuitem', { name: 'History' })).toBeVisible();
  await expectNoFaults(page, 'its menu');
  await page.getByRole('menuitem', { name: 'History' }).click();
  await expect(page.getByText('“on air”')).toBeVisible();
  await expectNoFaults(page, 'its history');
  await page.goto('/watchlists');
  await awake(page);
  await expect(page.getByRole('link', { name: 'Launch partners' })).toHaveAttribute('href', path);
  await expectNoFaults(page, 'all lists');
});
