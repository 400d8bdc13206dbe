import { expect, it } from 'vitest';
import { plannedIntervalMs } from '@/lib/collector/interval';

it.each([
  [0, 1, 5_000],
  [100, 1, 5_000],
  [200, 1, 7_500],
  [1_000, 1, 37_500],
  [1_000, 4, 12_500],
  [1_000, 50, 12_500],
  [200, 0, 7_500],
])('%i creators on %i tokens come round every %i ms', (creators, tokens, expected) => {
  expect(plannedIntervalMs(creators, tokens)).toBe(expected);
});
