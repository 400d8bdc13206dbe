// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest';
import { tableCode } from './views';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is here once it is loaded in a browser, and never on the server, however often it was painted there', async () => {
  expect(tableCode.now()).toBeUndefined();
  const code = await tableCode.load();
  expect(tableCode.now()).toBeUndefined();
  vi.stubGlobal('window', {});
  expect(tableCode.now()).toBe(code);
});
