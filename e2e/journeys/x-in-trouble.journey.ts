import { card, expectCount, group, nextRound } from '../fixtures/board';
import { creatorsPath } from '../fixtures/sandbox-control';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld } from '../fixtures/worlds';

const faults = [
  { kind: '429-rate', retryAfter: 600, words: /^X has paused us until \d\d:\d\d/ },
  { kind: '429-code88', retryAfter: 600, words: /^X has paused us until \d\d:\d\d/ },
  {
    kind: '429-usage-capped',
    retryAfter: 600,
    words: /^This server has used up its monthly allowance at X\./,
  },
  { kind: '402', words: /^This server’s X account is out of credits\./ },
  { kind: '403-spend-cap', words: /^This server has reached its spending limit at X\./ },
  { kind: '403-not-enrolled', words: /^The app registered at X is in the wrong package\./ },
  { kind: '503', words: /^X is not available at present\./ },
  { kind: 'hang', words: /^X took too long to answer\./ },
  { kind: 'reset', words: /^We cannot reach X\./ },
  { kind: 'html', words: /^X sent an answer we cannot read\./ },
  { kind: 'huge', words: /^X sent an answer we cannot read\./ },
];

for (const { kind, retryAfter, words } of faults) {
  test(`keeps the last board with its age when X answers ${kind}`, async ({ page, sandbox }) => {
    await sandbox.setWorld(smallWorld());
    await signIn(page, { as: people.viewer.username, from: smallBoard });
    await expectCount(page, 'Live', 1);
    await sandbox.fault({ kind, match: { path: creatorsPath }, retryAfter });
    await expect(page.getByText(words).first()).toBeVisible(nextRound);
    await expect(page.getByText(/Showing what we knew at \d\d:\d\d/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Paused · as of/ })).toBeVisible();
    await expect(card(group(page, 'Live'), 'Harbour at dawn')).toBeVisible();
    await expectCount(page, 'Scheduled', 1);
    await page.reload();
    await expect(card(group(page, 'Live'), 'Harbour at dawn')).toBeVisible();
  });
}

test('keeps the last board when X suddenly knows of no Space at all', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  // By id too: X, asked what became of a Space, would otherwise tell that it goes on.
  await sandbox.fault({ kind: 'empty', match: { path: '^/2/spaces' } });
  const live = card(group(page, 'Live'), 'Harbour at dawn');
  await expect(live).toContainText('not confirmed', nextRound);
  await sandbox.clearFaults();
  await expect(live).not.toContainText('not confirmed', nextRound);
});

test('waits out X’s “slower, please” without a word and goes on', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await sandbox.fault({ kind: '429-burst', match: { path: creatorsPath }, times: 1 });
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
});

test('goes on by itself when X is back', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await sandbox.fault({ kind: '429-rate', match: { path: creatorsPath }, retryAfter: 12, times: 1 });
  await expect(page.getByText(/^X has paused us until/).first()).toBeVisible(nextRound);
  await expect(page.getByText(/^X has paused us until/)).toHaveCount(0, nextRound);
  await expect(page.getByRole('button', { name: /^Checked/ })).toBeVisible(nextRound);
});

test('names the reason when X refuses before anything is known', async ({ page, sandbox }) => {
  await sandbox.setWorld(smallWorld());
  await sandbox.fault({ kind: '402', match: { path: creatorsPath } });
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expect(page.getByText(/out of credits/).first()).toBeVisible(nextRound);
  await expect(page.getByRole('region', { name: 'Creators not shown' })).toContainText(
    'could not be checked',
  );
});
