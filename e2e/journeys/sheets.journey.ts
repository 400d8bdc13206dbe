import { awake } from '../fixtures/awake';
import { card, expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

test('a Space and its people open beside the board, in the address, and the way back closes them', async ({
  page,
}) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await awake(page);
  const title = page.getByRole('link', { name: /^Harbour at dawn/ });
  const space = page.getByRole('dialog', { name: 'Harbour at dawn' });
  const speaker = page.getByRole('dialog', { name: 'Cleo Speaks' });

  await title.focus();
  await page.keyboard.press('Enter');
  await expect(space).toBeVisible();
  await expect(page).toHaveURL(`${smallBoard}&space=${liveSpace.id}`);
  await expect(space.getByRole('heading', { level: 2 })).toBeFocused();

  // A person out of the Space, back to the Space, and on again by the address alone.
  await space.getByRole('link', { name: 'Cleo Speaks' }).click();
  await expect(speaker).toBeVisible();
  await expect(page).toHaveURL(`${smallBoard}&person=${people.speaker.id}`);
  await speaker.getByRole('button', { name: 'Back' }).click();
  await expect(space).toBeVisible();
  await expect(space.getByRole('link', { name: 'Cleo Speaks' })).toBeFocused();
  await page.goForward();
  await expect(speaker).toBeVisible();

  // Closing leads over both, to where one was.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(smallBoard);
  await expect(title).toBeFocused();

  await title.click();
  await expect(space).toBeVisible();
  await page.reload();
  await expect(space).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(smallBoard);
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
});

test('an address that comes with a sheet opens it, and closing leaves the board', async ({ page }) => {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await page.goto(`${smallBoard}&space=${liveSpace.id}`);
  await expect(page.getByRole('dialog', { name: 'Harbour at dawn' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(smallBoard);
  await expect(page.getByRole('link', { name: /^Harbour at dawn/ })).toBeFocused();
  await page.goto(`${smallBoard}&space=1Elsewhere`);
  await expect(page.getByRole('dialog', { name: 'This Space is not on this board.' })).toBeVisible();
});
