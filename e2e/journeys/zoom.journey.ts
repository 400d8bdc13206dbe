import type { Locator, Page } from '@playwright/test';
import { awake } from '../fixtures/awake';
import { card, expectCount } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { liveSpace, people, smallBoard, smallWorld } from '../fixtures/worlds';

// A screen of 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10.
test.use({ viewport: { width: 320, height: 256 } });

async function expectNothingBeside(page: Page, where: string): Promise<void> {
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beside, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** It can be brought wholly into sight, and nothing stands over its middle. */
async function expectReachable(thing: Locator): Promise<void> {
  await thing.scrollIntoViewIfNeeded();
  await thing.click({ trial: true });
  await expect(thing).toBeInViewport({ ratio: 0.99 });
}

test('at 400 % nothing is lost: every view, the Space, and all that opens over them', async ({
  page,
  sandbox,
}) => {
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: smallBoard });
  await expectCount(page, 'Live', 1);
  await awake(page);
  await expectNothingBeside(page, 'the board');
  await expectReachable(card(page, liveSpace.title ?? '').getByRole('link', { name: /^Join/ }));
  await expectReachable(page.getByRole('radio', { name: /^Scheduled/ }));
  await expectReachable(page.getByRole('button', { name: 'Add creators' }));

  await card(page, liveSpace.title ?? '')
    .getByRole('link', { name: /^Harbour/ })
    .click();
  const sheet = page.getByRole('dialog', { name: liveSpace.title });
  await expectReachable(sheet.getByText('Cleo Speaks'));
  await expectReachable(sheet.getByText(liveSpace.id).first());
  await expectReachable(sheet.getByRole('button', { name: 'Close' }));
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: 'Add creators' }).click();
  const creators = page.getByRole('dialog');
  await expectReachable(creators.getByRole('textbox').first());
  await expectReachable(creators.getByRole('button', { name: /^Import many/ }));
  await page.keyboard.press('Escape');
  await expect(creators).toBeHidden();

  for (const view of ['table', 'timeline']) {
    await page.goto(`${smallBoard}&view=${view}`);
    const space = page.locator(`[data-space="${liveSpace.id}"]`).getByRole('link').first();
    await expectReachable(space);
    await expectNothingBeside(page, view);
  }
});
