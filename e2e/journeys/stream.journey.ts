import type { BrowserContext, Page } from '@playwright/test';
import { card, expectCount, group, nextRound } from '../fixtures/board';
import { signIn, signOut } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { hide, show } from '../fixtures/visibility';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

test.beforeEach(async ({ sandbox }) => {
  await sandbox.setWorld(smallWorld());
});

/** What the pages of a browser ask our API for, from now on: streams opened, and boards asked for. */
function watchRequests(context: BrowserContext) {
  const asked = { streams: [] as string[], polls: [] as string[] };
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/api/spaces/stream') asked.streams.push(search);
    if (pathname === '/api/spaces') asked.polls.push(search);
  });
  return asked;
}

const other = {
  ...liveSpace,
  id: '1Journey99999',
  creatorId: people.quiet.id,
  title: 'Gail goes live',
  hostIds: [people.quiet.id],
};

async function openBoard(page: Page) {
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
}

test('shows a Space that begins without asking for the board once', async ({ page, context, sandbox }) => {
  await openBoard(page);
  await page.reload();
  const asked = watchRequests(context);
  await page.reload();
  await expect.poll(() => asked.streams.length).toBe(1);
  await sandbox.put({ spaces: [other] });
  await expect(card(group(page, 'Live'), 'Gail goes live')).toBeVisible(nextRound);
  await expectCount(page, 'Live', 2);
  await expect(page.getByRole('status').filter({ hasText: '1 now live: Gail goes live.' })).toBeAttached();
  expect(asked.polls).toEqual([]);
});

test('keeps one stream for all tabs, and goes on when the one that has it is closed', async ({
  page,
  context,
  sandbox,
}) => {
  await openBoard(page);
  const second = await context.newPage();
  await second.goto(smallBoard);
  await expectCount(second, 'Live', 1);
  const third = await context.newPage();
  await third.goto(`/board?creators=${people.quiet.id}`);
  const asked = watchRequests(context);
  await sandbox.put({ spaces: [other] });
  for (const tab of [page, second, third]) {
    await expect(card(group(tab, 'Live'), 'Gail goes live')).toBeVisible(nextRound);
  }
  await page.close();
  await sandbox.put({ spaces: [{ ...other, title: 'Gail goes on' }] });
  for (const tab of [second, third]) {
    await expect(card(group(tab, 'Live'), 'Gail goes on')).toBeVisible(nextRound);
  }
  expect(asked.streams.length).toBeLessThanOrEqual(2);
  expect(asked.polls).toEqual([]);
});

test('renders nothing while its tab is out of sight, and what it missed as soon as it is seen', async ({
  page,
  context,
  sandbox,
}) => {
  await openBoard(page);
  const seen = await context.newPage();
  await seen.goto(smallBoard);
  await expectCount(seen, 'Live', 1);
  await hide(page);
  await sandbox.put({ spaces: [other] });
  // The tab in front is told by the same stream, which is the hidden one's.
  await expect(card(group(seen, 'Live'), 'Gail goes live')).toBeVisible(nextRound);
  // Seconds go by on it, and its clocks with them.
  const clockNow = await seen.getByRole('button', { name: /^Checked/ }).innerText();
  await expect(seen.getByRole('button', { name: /^Checked/ })).not.toHaveText(clockNow);
  const asked = watchRequests(context);
  expect(await show(page)).toBe(0);
  await expect(card(group(page, 'Live'), 'Gail goes live')).toBeVisible({ timeout: 1_000 });
  expect(asked).toEqual({ streams: [], polls: [] });
});

test('says so on every board when its person signs out in another tab', async ({
  page,
  context,
  complaints,
}) => {
  complaints.expectInBrowser(/status of 401 .*\/api\/spaces/);
  await openBoard(page);
  const second = await context.newPage();
  await second.goto('/board?creators=');
  await signOut(second);
  await expect(page.getByText('You are signed out.')).toBeVisible({ timeout: 8_000 });
  await expect(card(page, 'Harbour at dawn')).toBeVisible();
});

test('comes back by itself after the server has started anew', async ({
  page,
  house,
  context,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
  );
  await openBoard(page);
  const asked = watchRequests(context);
  const endedAt = Date.now();
  await house.restartApp();
  expect(Date.now() - endedAt).toBeLessThan(20_000);
  await sandbox.put({ spaces: [other] });
  await expect(card(group(page, 'Live'), 'Gail goes live')).toBeVisible(nextRound);
  await expect(page.getByRole('button', { name: /^Checked/ })).toBeVisible(nextRound);
  expect(asked.streams.length).toBeGreaterThan(0);
});

test('asks for the board when nothing streams, and streams again when it can', async ({
  page,
  context,
  sandbox,
  complaints,
}) => {
  complaints.expectInBrowser(/ERR_FAILED/);
  await context.route('**/api/spaces/stream?*', (route) => route.abort());
  await openBoard(page);
  const asked = watchRequests(context);
  await sandbox.put({ spaces: [other] });
  await expect(card(group(page, 'Live'), 'Gail goes live')).toBeVisible(nextRound);
  expect(asked.polls.length).toBeGreaterThan(0);
  await context.unroute('**/api/spaces/stream?*');
  await expect.poll(() => asked.streams.length, { timeout: 40_000 }).toBeGreaterThan(0);
  await sandbox.put({ spaces: [{ ...other, title: 'Gail goes on' }] });
  await expect(card(group(page, 'Live'), 'Gail goes on')).toBeVisible(nextRound);
});
