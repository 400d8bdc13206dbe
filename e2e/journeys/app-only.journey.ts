import { card, expectCount, nextRound } from '../fixtures/board';
import { creatorsPath } from '../fixtures/sandbox-control';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, retitled, smallBoard, smallWorld } from '../fixtures/worlds';

test.use({ settings: { X_BEARER_TOKEN: 'sandbox-app-only-bearer' } });

test('with an app-only token the board stays fresh on nobody’s connection', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.revokeTokens(people.viewer.id);
  await sandbox.clearCalls();
  await sandbox.put(retitled('Harbour at noon'));
  await expect(card(page, 'Harbour at noon')).toBeVisible(nextRound);
  const checks = async () => (await sandbox.calls(creatorsPath)).length;
  await expect.poll(checks, nextRound).toBeGreaterThanOrEqual(3);
  await page.reload();
  await expect(card(page, 'Harbour at noon')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Checked/ })).toBeVisible();
  const calls = (await sandbox.calls()).filter(({ path }) => path.startsWith('/2/'));
  expect(calls.map(({ owner, status }) => ({ owner, status }))).toEqual(
    calls.map(() => ({ owner: 'app', status: 200 })),
  );
});
