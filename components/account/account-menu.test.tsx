// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AccountMenu } from '@/components/account/account-menu';
import { ThemeProvider } from '@/components/shell/theme-provider';

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: () => {}, removeListener: () => {} }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(isAdmin?: boolean) {
  const viewer = { id: '7', handle: 'ada', name: 'Ada Okafor', avatarUrl: null, isAdmin };
  render(
    <ThemeProvider nonce="n">
      <AccountMenu viewer={viewer} />
    </ThemeProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Account of Ada Okafor' }));
  await screen.findByRole('menu');
}

it('names who is signed in', async () => {
  await open();
  expect(screen.getByText('@ada')).toBeDefined();
});

it('signs out by posting a form, even though the menu is gone by then', async () => {
  await open();
  const sent = vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(() => undefined);
  fireEvent.click(screen.getByRole('menuitem', { name: 'Sign out' }));
  const form = sent.mock.contexts[0];
  expect(form).toBeInstanceOf(HTMLFormElement);
  expect(form instanceof HTMLFormElement && form.method).toBe('post');
  expect(form instanceof HTMLFormElement && form.getAttribute('action')).toBe('/api/auth/signout');
  expect(form instanceof HTMLFormElement && form.isConnected).toBe(true);
});

it('changes the theme at once and stays open', async () => {
  await open();
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.classList.contains('dark')).toBe(true);
  expect(screen.getByRole('menuitemradio', { name: 'Dark' }).getAttribute('aria-checked')).toBe('true');
});

it.each([
  ['an administrator', true, ['/settings']],
  ['somebody else', false, []],
  ['somebody of whom nothing is said', undefined, []],
])('offers %s the way to spend and budget: %s', async (_, isAdmin, hrefs) => {
  await open(isAdmin);
  const items = screen.queryAllByRole('menuitem', { name: 'Spend and budget' });
  expect(items.map((item) => item.getAttribute('href'))).toEqual(hrefs);
});
