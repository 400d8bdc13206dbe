import { percentile, report } from '@/bench/report';
import { type AskedAt, levelShares, planBatch, type Served, watchersOf } from '@/lib/collector/schedule';

/**
 * How full planned calls are, and how many it takes until everybody's creators have come round, with one
 * viewer and with a thousand. The pace is a matter of tokens; here only calls are counted.
 */
const batchSize = 100;
const rounds = 10;
const spacing = 3_750;

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));

/** A board of 200 out of all, at any place, so that boards overlap as people's do. */
function boardOf(all: readonly string[], viewer: number): string[] {
  const start = (viewer * 7_919) % all.length;
  return Array.from({ length: Math.min(200, all.length) }, (_, i) => all[(start + i * 3) % all.length] ?? '');
}

type Run = { fill: number; calls: number; oldest: number };

/** Plans until each creator was asked for `rounds` times. */
function run(watch: Map<string, string[]>): Run {
  const watchers = watchersOf(watch);
  const times = new Map<string, number>();
  const askedAt = new Map<string, number>();
  let served: Served = new Map();
  let now = 0;
  let left = watchers.size;
  let asked = 0;
  let calls = 0;
  const gaps: number[] = [];
  while (left > 0 && calls < 20_000) {
    served = levelShares(served, watch);
    const view: AskedAt = askedAt;
    const batch = planBatch(watch, watchers, view, served, { now, minAgeMs: 1_000 });
    for (const id of batch) {
      const before = askedAt.get(id);
      if (before !== undefined) gaps.push(now - before);
      askedAt.set(id, now);
      const count = (times.get(id) ?? 0) + 1;
      times.set(id, count);
      if (count === rounds) left -= 1;
    }
    asked += batch.length;
    calls += 1;
    now += spacing;
  }
  return { fill: asked / (batchSize * calls), calls, oldest: percentile(gaps, 0.95) / spacing };
}

for (const creators of [1_000, 5_000]) {
  const all = ids(creators);
  const one = run(new Map([['0', all]]));
  for (const viewers of [1, 100, 1_000]) {
    const boards = new Map<string, string[]>();
    for (let viewer = 0; viewer < viewers; viewer += 1)
      boards.set(String(viewer), viewers === 1 ? all : boardOf(all, viewer));
    const distinct = new Set([...boards.values()].flat()).size;
    const { fill, calls, oldest } = run(boards);
    report({
      what: `${viewers.toLocaleString('en')} viewers × ${creators.toLocaleString('en')} creators (${distinct} watched): fill`,
      measured: `${fill.toFixed(3)}; ${calls} calls for ${rounds} rounds, p95 of a creator's gap ${oldest} calls`,
      beside: `${one.calls} calls with one viewer`,
      reach: '≥ 0.99, no more calls',
      isReached: fill >= 0.99 && calls <= Math.ceil((one.calls * distinct) / creators),
      limit: `${(rounds * distinct) / batchSize} calls`,
    });
  }
}
