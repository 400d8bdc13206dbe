import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeWhenTold } from '@/lib/start-server';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function closing(close: () => Promise<void>) {
  const signals = new EventEmitter();
  const exit = vi.fn();
  closeWhenTold(close, { signals, exit });
  return { signals, exit };
}

it.each([
  ['once', ['SIGTERM'], 0],
  ['by a service manager and by whoever started it', ['SIGTERM', 'SIGTERM'], 0],
  ['by a terminal, then by a service manager', ['SIGINT', 'SIGTERM'], 130],
] as const)('told %s to end, it closes once, and hears every signal', async (_, told, code) => {
  const close = vi.fn().mockResolvedValue(undefined);
  const { signals, exit } = closing(close);
  // Whom nobody hears, a signal ends at once.
  for (const signal of told) expect(signals.emit(signal)).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledTimes(1);
  expect(exit.mock.calls).toEqual([[code]]);
});

it('ends within 10 s whatever hangs', async () => {
  const { signals, exit } = closing(() => new Promise(() => {}));
  signals.emit('SIGTERM');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(exit.mock.calls).toEqual([[0]]);
});
