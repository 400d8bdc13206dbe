import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '@/bench/app/load.mjs';
import { report } from '@/bench/report.mjs';
import { Demand } from '@/lib/collector/demand';
import { drive } from '@/lib/collector/driver';
import { mergeDiscovered } from '@/lib/collector/merge';
import { stubCollector, stubLookup } from '@/lib/collector/stub-collector';
import { openStore } from '@/lib/db/connection';
import { saveSnapshots } from '@/lib/db/snapshots';
import type { CreatorContent } from '@/lib/spaces/types';

/**
 * One turn of the collector, from the plan to the stored snapshots of its hundred creators, at 100,
 * 1,000 and 10,000 watched creators, one in twenty of them live. X answers at once; the store is a SQLite
 * file. CPU of this process, and heap that stays.
 */
const turns = 120;
const warmUp = 20;

const content = (id: string): CreatorContent => ({
  spaces:
    Number(id) % 20 === 0
      ? [
          {
            id: `1S${id}`,
            state: 'live',
            stateOnWire: 'live',
            title: 'A Space that goes on for a while, with a title of usual length',
            creatorId: id,
            hostIds: [id],
            speakerIds: [],
            invitedIds: [],
            topicIds: [],
          },
        ]
      : [],
  people: [{ id, handle: `h${id}`, name: `Name ${id}`, bio: 'A bio of some words. '.repeat(5) }],
  topics: [],
  problems: [],
});

async function measure(creators: number) {
  const dir = mkdtempSync(join(tmpdir(), 'spaceboard-bench-'));
  const db = await openStore(dir);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let clock = 1_763_747_000_000;
  const stopping = new AbortController();
  const save = async (keys: readonly string[]) =>
    saveSnapshots(db, keys, (id, before) => mergeDiscovered(before, content(id), clock), clock, clock);
  const demand = new Demand();
  const collector = stubCollector({ demand, creators: stubLookup(save) });
  const ids = Array.from({ length: creators }, (_, i) => String(i + 1));
  for (let from = 0; from < creators; from += 100) await save(ids.slice(from, from + 100));
  const cpu: number[] = [];
  const wall: number[] = [];
  let cpuAt = process.cpuUsage();
  let wallAt = performance.now();
  await drive(
    collector,
    {
      store: async () => db,
      now: () => clock,
      wait: async (ms) => {
        const used = process.cpuUsage(cpuAt);
        cpu.push((used.user + used.system) / 1_000);
        wall.push(performance.now() - wallAt);
        clock += ms;
        if (cpu.length >= turns + warmUp) stopping.abort();
        cpuAt = process.cpuUsage();
        wallAt = performance.now();
      },
      isInCharge: () => true,
      tokenCount: () => 1,
      gatherDemand: async (now) => {
        // A person's board holds two hundred at most.
        for (let from = 0; from < creators; from += 200)
          demand.note(`p${from}`, ids.slice(from, from + 200), now);
      },
    },
    stopping.signal,
  );
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - heapBefore;
  await db.destroy();
  rmSync(dir, { recursive: true });
  return { cpu: percentile(cpu.slice(warmUp), 0.5), wall: percentile(wall.slice(warmUp), 0.5), heap };
}

const sizes = [100, 1_000, 10_000];
const found = [];
for (const creators of sizes) found.push({ creators, ...(await measure(creators)) });
const [small] = found;
for (const { creators, cpu, wall, heap } of found) {
  const times = creators / (small?.creators ?? 1);
  const cpuTimes = cpu / (small?.cpu ?? cpu);
  const heapTimes = heap / (small?.heap ?? heap);
  report({
    what: `one turn with ${creators.toLocaleString('en')} creators: CPU, heap`,
    measured: `${cpu.toFixed(1)} ms (${wall.toFixed(1)} ms passed), ${(heap / 1e6).toFixed(1)} MB`,
    ...(times > 1 && {
      beside: `${cpuTimes.toFixed(1)} × the CPU and ${heapTimes.toFixed(1)} × the heap of 100 creators`,
      reach: `≤ ${times} ×`,
      isReached: cpuTimes <= times && heapTimes <= times,
    }),
    limit: 'a turn every 3.75 s with one token, 1.25 s at most',
  });
}
