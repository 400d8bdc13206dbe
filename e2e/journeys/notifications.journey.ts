import { expectCount, nextRound } from '../fixtures/board';
import { signIn } from '../fixtures/sign-in';
import { expect, test } from '../fixtures/test';
import { people, smallBoard, smallWorld, startedSpace } from '../fixtures/worlds';

/** Headless Chromium shows no notifications: each page writes down what it would have shown. */
function writeDownNotifications(): void {
  class Written extends EventTarget {
    static permission = 'granted';
    static requestPermission = async () => 'granted';
    onclick: (() => void) | null = null;
    constructor(title: string, { body }: { body: string }) {
      super();
      const list = document.createElement('ul');
      list.dataset.written = '';
      const item = document.createElement('li');
      item.textContent = `${title}: ${body}`;
      item.onclick = () => this.onclick?.();
      list.append(item);
      document.documentElement.append(list);
    }
    close() {}
  }
  Object.assign(window, { Notification: Written });
}

test('somebody going live is told once in all tabs, counted in their titles, and a press opens the Space', async ({
  page,
  context,
  sandbox,
}) => {
  await context.addInitScript(writeDownNotifications);
  await sandbox.setWorld(smallWorld());
  await signIn(page, { as: people.viewer.username, from: `${smallBoard}&title=Harbour+radio` });
  await expectCount(page, 'Live', 1);
  await expect(page).toHaveTitle(/^\(1\) Harbour radio/);
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Notifications/ }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: /^Notifications/ })).toBeChecked();
  await page.keyboard.press('Escape');
  const other = await context.newPage();
  await other.goto(page.url());
  await expectCount(other, 'Live', 1);

  await sandbox.put({ spaces: [startedSpace] });
  const told = (tab: typeof page) => tab.locator('[data-written] li');
  for (const tab of [page, other]) await expect(tab).toHaveTitle(/^\(2\) /, nextRound);
  const tabs = [page, other];
  const counts = async () => Promise.all(tabs.map((tab) => told(tab).count()));
  await expect.poll(async () => (await counts()).reduce((sum, each) => sum + each)).toBe(1);

  const teller = (await told(page).count()) > 0 ? page : other;
  await expect(told(teller)).toHaveText('Gail Quiet is live: Quiet no more');
  await told(teller).dispatchEvent('click');
  await expect(teller.getByRole('dialog', { name: 'Quiet no more' })).toBeVisible();
});
