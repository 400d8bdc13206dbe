// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock';

const release = vi.fn(async () => {});
const request = vi.fn(async (_kind: string) => ({ release }));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { ...navigator, wakeLock: { request } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function seen(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('asks for the screen to stay awake, again whenever the page is seen again, and lets go of it', async () => {
  const { unmount } = renderHook(() => useWakeLock());
  expect(request.mock.calls).toEqual([['screen']]);
  seen('hidden');
  expect(request).toHaveBeenCalledTimes(1);
  seen('visible');
  expect(request).toHaveBeenCalledTimes(2);
  await Promise.all(request.mock.results.map(({ value }) => value));
  unmount();
  expect(release).toHaveBeenCalled();
  seen('visible');
  expect(request).toHaveBeenCalledTimes(2);
});

it('lets go of a lock that is given after the wall was left', async () => {
  let give = (_lock: { release: typeof release }) => {};
  request.mockImplementationOnce(() => new Promise((resolve) => (give = resolve)));
  const { unmount } = renderHook(() => useWakeLock());
  unmount();
  give({ release });
  await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
});

it('takes a refusal as it is', () => {
  request.mockRejectedValueOnce(new Error('low battery'));
  expect(() => renderHook(() => useWakeLock())).not.toThrow();
});
