import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '@/bench/app/load.mjs';
import { report } from '@/bench/report.mjs';
import { Demand } from '@/lib/collector/demand';
import { drive } from '@/lib/collector/driver';
import { stubCollector, stubLookup } from '@/lib/collector/stub-collector';
import { type Db, openStore } from '@/lib/db/connection';

/**
 * How full the driver's calls are, how many it makes in ten minutes with one token, and how many it takes
 * until all creators have come round five times: with one viewer of all, and with many viewers of boards
 * of 200 that overlap.
 */
const batchSize = 100;
const rounds = 5;
const spanMs = 600_000;

/** A board of 200 out of all, at any place. */
function boardOf(all: readonly string[], viewer: number): string[] {
  const start = (viewer * 7_919) % all.length;
  return Array.from({ length: 200 }, (_, i) => all[(start + i * 3) % all.length] ?? '');
}

type Run = { fill: number; inSpan: number; forRounds: number; gap: number };

/** The real driver on a clock that moves by its waiting, until ten minutes and all rounds are over. */
async function run(db: Db, boards: readonly string[][]): Promise<Run> {
  let clock = 0;
  const asked: number[] = [];
  const times = new Map<string, number>();
  const lastAt = new Map<string, number>();
  const gaps: number[] = [];
  let left = new Set(boards.flat()).size;
  let forRounds = 0;
  const stopping = new AbortController();
  const demand = new Demand();
  const creators = stubLookup(async (ids) => {
    asked.push(ids.length);
    for (const id of ids) {
      const before = lastAt.get(id);
      if (before !== undefined) gaps.push(asked.length - before);
      lastAt.set(id, asked.length);
      const count = (times.get(id) ?? 0) + 1;
      times.set(id, count);
      if (count === rounds) left -= 1;
    }
    if (left === 0 && forRounds === 0) forRounds = asked.length;
  });
  const collector = stubCollector({ demand, creators });
  let notedAt = Number.NEGATIVE_INFINITY;
  let inSpan = 0;
  const edges = {
    store: async () => db,
    now: () => clock,
    wait: async (ms: number) => {
      clock += ms;
      if (clock <= spanMs) inSpan = asked.length;
      if (clock > spanMs && forRounds > 0) stopping.abort();
    },
    isInCharge: () => true,
    tokenCount: () => 1,
    gatherDemand: async (now: number) => {
      if (now - notedAt < 15_000) return;
      notedAt = now;
      for (const [viewer, board] of boards.entries()) demand.note(String(viewer), board, now);
    },
  };
  await drive(collector, edges, stopping.signal);
  const sum = asked.reduce((all, count) => all + count, 0);
  return { fill: sum / (batchSize * asked.length), inSpan, forRounds, gap: percentile(gaps, 0.95) };
}

const dir = mkdtempSync(join(tmpdir(), 'spaceboard-bench-'));
const db = await openStore(dir);
for (const creators of [1_000, 5_000]) {
  const all = Array.from({ length: creators }, (_, i) => String(i));
  const one = await run(db, [all]);
  for (const viewers of [1, 100, 1_000]) {
    const boards = viewers === 1 ? [all] : Array.from({ length: viewers }, (_, i) => boardOf(all, i));
    const watched = new Set(boards.flat()).size;
    const found = viewers === 1 ? one : await run(db, boards);
    report({
      what: `${viewers.toLocaleString('en')} viewers, ${watched.toLocaleString('en')} creators: fill, calls in 10 min`,
      measured: `${found.fill.toFixed(3)}, ${found.inSpan}; ${found.forRounds} calls for ${rounds} whole rounds, p95 of a creator’s gap ${found.gap} calls`,
      beside: `one viewer: ${one.inSpan} calls in 10 min, ${one.forRounds} for ${rounds} rounds`,
      reach: '≥ 0.99, no more calls in 10 min',
      isReached: found.fill >= 0.99 && found.inSpan <= one.inSpan,
      limit: `a round in ${watched / batchSize} calls; 160 calls in 10 min at 80 % of one token`,
    });
  }
}
await db.destroy();
rmSync(dir, { recursive: true });
