import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { awake } from '../fixtures/awake';
import { closePanel, openCreators, openShare, saveList } from '../fixtures/lists';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallWorld } from '../fixtures/worlds';

const widths = [390, 1440];

async function expectNoFaults(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(passes.length, `${where} was looked at`).toBeGreaterThan(5);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect.soft(found, `${where}, ${width} px`).toEqual([]);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(excess, `${where} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('saved lists, and all that opens over them, have no fault that axe finds', async ({
      page,
      sandbox,
    }) => {
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
  });
}
