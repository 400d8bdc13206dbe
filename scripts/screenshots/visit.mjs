/** @typedef {import('@playwright/test').Page} Page */

/** Signs in, as the first person the sandbox offers. @param {Page} page */
export async function visit(page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in with X' }).first().click();
  await page.getByRole('heading', { name: /asks for access/ }).waitFor();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
}

/**
 * Opens the board of these creators and waits until all of them were checked.
 * @param {Page} page @param {readonly string[]} handles @param {string} [more] of the address
 */
export async function openBoard(page, handles, more = '') {
  await page.goto(`/board?creators=${handles.join(',')}${more}`);
  await page.getByText(/^Checking .*…$/).waitFor({ state: 'detached' });
  await awake(page);
}

/** Waits until React holds the page: before that keys and zones are the server's. @param {Page} page */
export async function awake(page) {
  await page.locator('main').waitFor();
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
}
