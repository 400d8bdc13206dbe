// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useBoardAddress } from './use-board-address';

/** Next, which has not caught up yet: it still says what it rendered. */
const next = vi.hoisted(() => ({ query: 'creators=ada', pathname: '/board' }));
vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(next.query),
  usePathname: () => next.pathname,
}));

const goTo = (url: string) => window.history.replaceState(null, '', url);
const arriveAt = (url: string) => {
  goTo(url);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

beforeEach(() => {
  next.query = 'creators=ada';
  goTo('/board?creators=ada');
});

it('says what was changed at once, before Next has rendered it', () => {
  const { result } = renderHook(() => useBoardAddress());
  act(() => result.current.change({ view: 'table' }));
  expect(result.current.address.view).toBe('table');
  expect(window.location.search).toBe('?creators=ada&view=table');
});

it('is one address for all who look at it', () => {
  const { result: one } = renderHook(() => useBoardAddress());
  const { result: other } = renderHook(() => useBoardAddress());
  act(() => one.current.change({ open: { kind: 'space', id: '1abc' } }, { push: true }));
  expect(other.current.address.open).toEqual({ kind: 'space', id: '1abc' });
});

it('follows the way back at once', () => {
  const { result } = renderHook(() => useBoardAddress());
  act(() => result.current.change({ view: 'table' }));
  act(() => arriveAt('/board?creators=ada'));
  expect(result.current.address.view).toBe('board');
});

it('stays as it was while the browser is on its way to another page', () => {
  const { result } = renderHook(() => useBoardAddress());
  act(() => result.current.change({ view: 'table' }));
  act(() => arriveAt('/settings?view=wall'));
  expect(result.current.address.view).toBe('table');
});

it('follows Next, which tells nobody that it has led elsewhere', () => {
  const { result, rerender } = renderHook(() => useBoardAddress());
  goTo('/board?creators=ada&view=timeline');
  next.query = 'creators=ada&view=timeline';
  rerender();
  expect(result.current.address.view).toBe('timeline');
});

it('leads on within a saved list, whose address goes on naming its view once it does', () => {
  next.query = 'view=table';
  next.pathname = '/w/launch-partners-abcdefgh';
  goTo('/w/launch-partners-abcdefgh?view=table');
  const { result } = renderHook(() => useBoardAddress());
  expect(result.current.hrefOf({ view: 'timeline' })).toBe('/w/launch-partners-abcdefgh?view=timeline');
  expect(result.current.hrefOf({ view: 'board' })).toBe('/w/launch-partners-abcdefgh?view=board');
  act(() => result.current.change({ view: 'board' }));
  expect(window.location.search).toBe('?view=board');
  next.pathname = '/board';
});
