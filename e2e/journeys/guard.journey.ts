import { expect, test } from '../fixtures/test';
import type { Complaints } from '../fixtures/watch-console';

/** What would have failed this journey; said to be expected from here on. */
function expectSeen(complaints: Complaints, words: RegExp): void {
  expect(complaints.unexpected([])).toEqual([expect.stringMatching(words)]);
  complaints.expectInBrowser(words);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('an error in the browser’s console is seen', async ({ page, complaints }) => {
  await page.evaluate(() => console.error('something is wrong'));
  expectSeen(complaints, /something is wrong/);
});

test('an uncaught error in the browser is seen', async ({ page, complaints }) => {
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
  });
  await expect.poll(() => complaints.browser.length).toBe(1);
  expectSeen(complaints, /nobody caught this/);
});

test('markup that brings a script of its own is refused, and seen', async ({ page, complaints }) => {
  await page.evaluate(() => {
    const markup = document.createElement('div');
    markup.innerHTML = '<img src="data:," onerror="window.hacked = 1">';
    document.body.append(markup);
  });
  await expect.poll(() => complaints.browser.length).toBe(1);
  expectSeen(complaints, /Content Security Policy/);
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});

test('a line on the server’s stderr, or a warning in its log, is seen unless it is expected', async ({
  complaints,
}) => {
  expect(complaints.unexpected(['it broke'])).toEqual(['server: it broke']);
  complaints.expectOnServer(/^it broke$/);
  expect(complaints.unexpected(['it broke', 'it broke again'])).toEqual(['server: it broke again']);
});
