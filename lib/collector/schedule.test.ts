import { describe, expect, it } from 'vitest';
import {
  intervalMs,
  levelShares,
  planBatch,
  type Served,
  spacingMs,
  watchersOf,
} from '@/lib/collector/schedule';

const now = 1_763_747_000_000;
const ids = (count: number, prefix = 'c') => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

describe('spacingMs', () => {
  it.each([
    [1, 3_750],
    [2, 1_875],
    [3, 1_250],
    [4, 1_250],
    [100, 1_250],
  ])('plans 80 %% of what %i tokens allow: a call every %i ms', (tokens, expected) => {
    expect(spacingMs(tokens)).toBe(expected);
  });
});

describe('planBatch', () => {
  const plan = (watch: Map<string, string[]>, asked: Map<string, number>, served: Served = new Map()) =>
    planBatch(watch, watchersOf(watch), asked, served, { now, minAgeMs: 3_000 });

  it('takes who was never asked for first, then the longest ago', () => {
    const asked = new Map([
      ['a', now - 10_000],
      ['b', now - 20_000],
      ['c', now - 1_000],
    ]);
    expect(plan(new Map([['ada', ['a', 'b', 'c', 'new']]]), asked)).toEqual(['new', 'b', 'a']);
  });

  it('fills a call with other people’s creators, each once', () => {
    const watch = new Map([
      ['ada', ids(60)],
      ['bo', [...ids(60), ...ids(60, 'd')]],
    ]);
    const batch = plan(watch, new Map());
    expect(batch).toHaveLength(100);
    expect(new Set(batch).size).toBe(100);
  });

  it('makes no more calls for a thousand people than for one', () => {
    const one = new Map([['p0', ids(100)]]);
    const thousand = new Map(ids(1_000, 'p').map((person) => [person, ids(100)]));
    expect(simulate(thousand, 60).calls).toBe(simulate(one, 60).calls);
  });
});

/** Calls at the planned pace of one token for `rounds` calls; the longest gap between two checks, by creator. */
function simulate(watch: Map<string, string[]>, rounds: number) {
  const watchers = watchersOf(watch);
  const asked = new Map<string, number>();
  const gaps = new Map<string, number>();
  let served: Served = new Map();
  let calls = 0;
  let asks = 0;
  for (let i = 0; i < rounds; i += 1) {
    const at = now + i * spacingMs(1);
    served = levelShares(served, watch);
    const batch = planBatch(watch, watchers, asked, served, { now: at, minAgeMs: 3_000 });
    if (batch.length > 0) calls += 1;
    asks += batch.length;
    for (const id of batch) {
      const before = asked.get(id);
      if (before !== undefined) gaps.set(id, Math.max(gaps.get(id) ?? 0, at - before));
      asked.set(id, at);
    }
  }
  return { calls, gaps, fill: asks / (100 * calls) };
}

describe('fairness', () => {
  it.each([300, 5_000])(
    'keeps a hundred creators within twice their interval beside somebody with %i',
    (many) => {
      const alone = simulate(new Map([['ada', ids(100)]]), 400);
      const beside = simulate(
        new Map([
          ['ada', ids(100)],
          ['bo', ids(many, 'x')],
        ]),
        400,
      );
      const longest = Math.max(...ids(100).map((id) => beside.gaps.get(id) ?? Number.POSITIVE_INFINITY));
      expect(longest).toBeLessThanOrEqual(2 * Math.max(...alone.gaps.values()));
      // And the many are not starved: their round takes about twice as long as alone.
      expect(beside.gaps.size).toBe(100 + many);
    },
  );

  it('is even over all the creators of one person', () => {
    const { gaps } = simulate(new Map([['ada', ids(1_000)]]), 100);
    expect(new Set(gaps.values()).size).toBe(1);
  });

  it('wastes little on what others have just had checked, however many boards overlap', () => {
    const all = ids(5_000);
    const board = (person: number) => ids(200).map((_, i) => all[(person * 7_919 + i * 3) % 5_000] ?? '');
    const { gaps } = simulate(new Map(ids(100, 'p').map((person, i) => [person, board(i)])), 200);
    const sorted = [...gaps.values()].sort((a, b) => a - b);
    const watched = gaps.size / 100;
    expect(sorted[Math.floor(gaps.size * 0.95)]).toBeLessThanOrEqual(1.2 * watched * spacingMs(1));
  });

  it.each([1_000, 5_000])('fills its calls with %i creators', (count) => {
    expect(simulate(new Map([['ada', ids(count)]]), 200).fill).toBeGreaterThanOrEqual(0.99);
  });

  it('owes a newcomer nothing and takes nothing from them', () => {
    const served = levelShares(
      new Map([
        ['ada', 500],
        ['bo', 700],
      ]),
      new Map([
        ['ada', []],
        ['bo', []],
        ['cy', []],
      ]),
    );
    expect(Object.fromEntries(served)).toEqual({ ada: 0, bo: 200, cy: 0 });
  });
});

describe('intervalMs', () => {
  it.each([
    [100, 100, 1, 1, 3_750],
    [100, 5_100, 2, 1, 7_500],
    [30, 90, 3, 1, 3_750],
    [1_000, 1_000, 1, 4, 12_500],
    [0, 0, 0, 0, 3_750],
  ])('own %i of %i creators on %i boards with %i tokens: %i ms', (own, all, boards, tokens, expected) => {
    expect(intervalMs(own, all, boards, tokens)).toBe(expected);
  });
});
