import { afterEach, expect, it, vi } from 'vitest';
import { patiently } from '@/lib/query/patiently';

afterEach(() => void vi.useRealTimers());

it('tries again, ever more slowly, until the part is there, and tells of each failure', async () => {
  vi.useFakeTimers({ now: 0 });
  const at: number[] = [];
  let failures = 0;
  const part = patiently(
    async () => {
      at.push(Date.now());
      if (at.length < 7) throw new Error('away');
      return 'part';
    },
    () => {
      failures += 1;
    },
  );
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await part).toBe('part');
  expect(at).toEqual([0, 1_000, 3_000, 7_000, 15_000, 30_000, 45_000]);
  expect(failures).toBe(6);
});

it('waits for nothing when all is well', async () => {
  expect(await patiently(async () => 'part')).toBe('part');
});
