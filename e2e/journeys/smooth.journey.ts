import type { Page } from '@playwright/test';
import { expectCount, group } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { observeSmoothness, smoothness } from '../fixtures/smoothness';
import { expect, test } from '../fixtures/test';
import { crowdedWorld, people, spaceId } from '../fixtures/worlds';

const live = 250;

/** Until what was asked for is on the screen, in ms, as the page itself sees it. */
async function timeUntil(page: Page, act: () => Promise<void>, seen: string): Promise<number> {
  const done = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        let begun: number | undefined;
        const begin = () => {
          begun ??= performance.now();
        };
        for (const type of ['pointerdown', 'keydown'])
          addEventListener(type, begin, { once: true, capture: true });
        const look = () => {
          if (begun !== undefined && document.querySelector(selector)) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        look();
      }),
    seen,
  );
  await act();
  return await done;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;

test('answers at once and holds still with 500 Spaces of 200 creators', async ({ page, sandbox }) => {
  const { world, board } = crowdedWorld();
  await sandbox.setWorld(world);
  await observeSmoothness(page);
  await signIn(page, { as: people.viewer.username, from: board });
  await expectCount(page, 'Live', live);
  await expect(page.getByText(/^Checking /)).toHaveCount(0);
  expect(await page.locator('article').count(), 'cards in the page').toBeLessThan(150);

  const field = page.getByRole('textbox', { name: 'Find on this board' });
  await field.click();
  await page.keyboard.type('creator 12', { delay: 40 });
  await expect(group(page, 'Live').getByRole('heading', { level: 2 })).toContainText(`of ${live}`);
  await expect(page).toHaveURL(/q=creator\+12/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectCount(page, 'Live', live);

  const views: number[] = [];
  const switcher = page.getByRole('navigation', { name: 'View' });
  for (let round = 0; round < 3; round += 1) {
    views.push(
      await timeUntil(
        page,
        () => switcher.getByRole('link', { name: 'Table' }).click(),
        'table [data-space]',
      ),
    );
    const head = page.getByRole('button', { name: round % 2 ? 'Creator' : 'Listeners', exact: true });
    await head.click();
    await expect(page.locator('th[aria-sort]')).toContainText(round % 2 ? 'Creator' : 'Listeners');
    views.push(await timeUntil(page, () => switcher.getByRole('link', { name: 'Board' }).click(), 'article'));
  }
  await page.getByRole('button', { name: 'Filter by State' }).click();
  const scheduled = page.getByRole('checkbox', { name: 'Scheduled' });
  for (let press = 0; press < 4; press += 1) {
    await scheduled.click();
    await expect(group(page, 'Live')).toBeVisible({ visible: press % 2 === 1 });
  }
  await page.keyboard.press('Escape');

  // What somebody asked for may move; on a slow machine it does so later than the browser counts as asked.
  const asked = await smoothness(page);
  await sandbox.put({
    spaces: [{ id: spaceId(9_999), creatorId: '2000000000', state: 'live', title: 'Just begun' }],
  });
  await expectCount(page, 'Live', live + 1);
  const { interactions, shift: all } = await smoothness(page);
  const shift = all - asked.shift;
  const seen = JSON.stringify({ interactions, views, shift });
  test.info().annotations.push({ type: 'smoothness', description: seen });
  expect(interactions.length, 'interactions seen').toBeGreaterThan(10);
  // The median, for a busy machine: 16 to 24 ms seen. The worst of a run, which is what INP counts, was 56 to 128.
  expect(median(interactions), 'from a press to the next paint, median').toBeLessThan(100);
  // Only against standing still: 160 to 300 ms seen, 403 once beside another browser.
  expect(median(views), 'from a press to the other view, median').toBeLessThan(800);
  expect(shift, 'CLS of an update').toBeLessThan(0.02);
});
