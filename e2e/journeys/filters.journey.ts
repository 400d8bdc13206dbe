import { card, expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, scheduledSpace, smallBoard, smallWorld } from '../fixtures/worlds';

test('filters, searches and sorts a board, all in its address', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await page.getByRole('button', { name: 'Filter by Language' }).click();
  await page.getByRole('checkbox', { name: 'Hebrew' }).press('Space');
  await expect(page.getByRole('heading', { name: 'Scheduled 0 of 1', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Filter by Language/ })).toBeFocused();
  await expect(page).toHaveURL(`${smallBoard}&lang=he`);

  // What is filtered out is not even in the first paint.
  const html = await (await page.request.get(page.url())).text();
  expect(html).toContain('data-space="');
  expect(html).not.toContain(`data-space="${scheduledSpace.id}"`);
  await page.reload();
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await expect(page.getByText('The filters hide the one here.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter: Hebrew' }).click();
  await expectCount(page, 'Scheduled', 1);

  const field = page.getByRole('textbox', { name: 'Find on this board' });
  await field.fill('@CLEO harbour');
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await expect(card(page, 'Untitled Space')).toBeHidden();
  await field.fill('nobody at all');
  await expect(page.getByText('Filters hide 2 Spaces.')).toBeVisible();
  await expect(page).toHaveURL(/q=nobody\+at\+all/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expectCount(page, 'Live', 1);
  await expect(page).toHaveURL(smallBoard);

  await page.getByRole('link', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: /^Spaces/ });
  await table.getByRole('button', { name: 'Listeners' }).click();
  await expect(page).toHaveURL(`${smallBoard}&view=table&sort=-listeners`);
  await expect(table.getByRole('columnheader', { name: 'Listeners' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.goBack();
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await expect(page).toHaveURL(smallBoard);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: 'Scheduled' }).click();
  await sheet.getByRole('button', { name: 'Show 1 Space' }).click();
  await expect(sheet).toBeHidden();
  await expect(card(page, 'Untitled Space')).toBeVisible();
  await expect(page).toHaveURL(`${smallBoard}&state=scheduled`);
});
