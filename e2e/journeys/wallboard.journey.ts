import { nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, retitled, smallBoard, smallWorld } from '../fixtures/worlds';

test.use({ serviceWorkers: 'allow' });

test('a wallboard outlives its server, even when it is loaded anew meanwhile, and is left by a key', async ({
  page,
  house,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET/);
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await page.goto(`${smallBoard}&view=wall&title=Harbour+radio`);
  await expect(page.getByRole('heading', { name: 'Harbour radio' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Harbour at dawn' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Next 1' })).toBeVisible();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

  await house.endApp(10_000);
  await page.reload();
  await expect(page.getByRole('status')).toContainText('This server does not answer.');
  await expect(page.getByText('Harbour at dawn')).toBeVisible();

  await sandbox.put(retitled('Harbour at noon'));
  await house.restartApp();
  await expect(page.getByRole('article', { name: 'Harbour at noon' })).toBeVisible(nextRound);
  // Keys are listened to a moment after the first paint.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Account/ })).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(new URL(page.url()).searchParams.get('view')).toBeNull();
});
