import { describe, expect, it } from 'vitest';
import { costOf, isCapReached, readsLeft, resourcesOf } from '@/lib/collector/spend';

it('counts everything in a reply once, those who came along too', () => {
  const reply = { spaces: [{ id: 'a' }, { id: 'b' }, { id: 'a' }], users: [{ id: '1' }, { id: '1' }] };
  expect(resourcesOf(reply)).toEqual({ spaceIds: ['a', 'b'], userIds: ['1'] });
  expect(resourcesOf({ users: [{ id: '1' }] })).toEqual({ spaceIds: [], userIds: ['1'] });
});

describe('costOf', () => {
  it.each([
    [
      { spaces: 0, users: 0 },
      { spacesOnly: 0, withEveryone: 0 },
    ],
    [
      { spaces: 1, users: 0 },
      { spacesOnly: 0.005, withEveryone: 0.005 },
    ],
    [
      { spaces: 0, users: 1 },
      { spacesOnly: 0, withEveryone: 0.01 },
    ],
    [
      { spaces: 1_234, users: 812 },
      { spacesOnly: 6.17, withEveryone: 14.29 },
    ],
    [
      { spaces: 3, users: 7 },
      { spacesOnly: 0.015, withEveryone: 0.085 },
    ],
  ])('%j costs %j dollars', (reads, cost) => {
    expect(costOf(reads)).toEqual(cost);
  });
});

describe('the daily cap', () => {
  it.each([
    [{ spaces: 0, users: 0 }, 1, 1, false],
    [{ spaces: 2_000, users: 2_999 }, 5_000, 1, false],
    [{ spaces: 2_000, users: 3_000 }, 5_000, 0, true],
    [{ spaces: 5_000, users: 0 }, 5_000, 0, true],
    [{ spaces: 4_000, users: 4_000 }, 5_000, 0, true],
  ])('%j under a cap of %i leaves %i', (reads, cap, left, isReached) => {
    expect(readsLeft(reads, cap)).toBe(left);
    expect(isCapReached(reads, cap)).toBe(isReached);
  });

  it('is never reached when none is set', () => {
    expect(isCapReached({ spaces: 1e9, users: 1e9 }, undefined)).toBe(false);
  });
});
