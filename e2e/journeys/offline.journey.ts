import { card, expectCount } from '../fixtures/board';
import { signIn, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { hide } from '../fixtures/visibility';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

test.use({ serviceWorkers: 'allow' });

test('without a network a reload shows the last board with its age, comes back by itself, and forgets it all at sign-out', async ({
  page,
  context,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(/ERR_INTERNET_DISCONNECTED|status of 401 .*\/api\/spaces/);
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('status')).toContainText(/^You are offline\. This is the board of 3 creators/);
  await expect(page.getByRole('region', { name: /^Live at \d\d:\d\d/ })).toContainText('Harbour at dawn');
  await context.setOffline(false);
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`creators=${people.host.username}`));

  const second = await context.newPage();
  await second.goto(smallBoard);
  await expectCount(second, 'Live', 1);
  await signOut(page);
  // Left only now, with its board on it still.
  await hide(second);
  await context.setOffline(true);
  await page.goto(smallBoard);
  await expect(page.getByText('No board has been kept in this browser')).toBeVisible();
  await expect(page.getByText('Harbour at dawn')).toHaveCount(0);
});
