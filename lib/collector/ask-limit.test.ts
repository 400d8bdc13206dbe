import { expect, it } from 'vitest';
import { AskLimit } from '@/lib/collector/ask-limit';

const minute = 60_000;
const takeMany = (limit: AskLimit, memberId: string, count: number, now: number) =>
  Array.from({ length: count }, () => limit.take(memberId, now));

it('lets a member ask twenty times in five minutes, and others all the same', () => {
  const limit = new AskLimit();
  expect(takeMany(limit, 'a', 20, 0).every(({ ok }) => ok)).toBe(true);
  expect(limit.take('a', minute)).toEqual({ ok: false, retryAt: 5 * minute });
  expect(limit.take('b', minute).ok).toBe(true);
  expect(limit.take('a', 5 * minute).ok).toBe(true);
});

it('does not count what brought no answer', () => {
  const limit = new AskLimit();
  const [first] = takeMany(limit, 'a', 20, 0);
  if (first?.ok) first.giveBack();
  expect(limit.take('a', 1).ok).toBe(true);
  expect(limit.take('a', 1).ok).toBe(false);
});
