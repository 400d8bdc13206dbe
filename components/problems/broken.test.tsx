// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Broken } from '@/components/problems/broken';

afterEach(cleanup);

it('says plainly that something broke, keeps the error’s own words back and offers to try again', () => {
  const retry = vi.fn();
  const error = Object.assign(new Error('SQLITE_CORRUPT at /data/secret'), { digest: '3141592' });
  render(<Broken error={error} retry={retry} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Something broke on this server.');
  expect(screen.getByText('Detail: internal 3141592')).toBeDefined();
  expect(document.body.textContent).not.toContain('SQLITE');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Go to the start page' }).getAttribute('href')).toBe('/');
});

it('says that the store is away, where that is why', () => {
  const error = Object.assign(new Error('ECONNREFUSED'), { digest: 'store-unavailable' });
  render(<Broken error={error} retry={() => undefined} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/cannot keep or find its data/);
  expect(screen.getByText('Detail: store-unavailable')).toBeDefined();
});

it.each([[undefined], ['text'], [null], [{ digest: 7 }]])('stands whatever was thrown: %j', (error) => {
  render(<Broken error={error} retry={() => undefined} />);
  expect(screen.getByText('Detail: internal')).toBeDefined();
});
