import { expect, it } from 'vitest';
import type { Collector } from '@/lib/collector/collector';
import { Demand } from '@/lib/collector/demand';
import { drive } from '@/lib/collector/driver';
import { stubCollector, stubLookup } from '@/lib/collector/stub-collector';
import type { Db } from '@/lib/db/connection';
import { saveSnapshots } from '@/lib/db/snapshots';
import { withEmptyStore } from '@/lib/db/test-store';
import { hearLog } from '@/lib/logging/test-log';
import type { Snapshot, Space } from '@/lib/spaces/types';
import { hour, minute } from '@/lib/time';

const start = 1_763_747_000_000;
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

type Call = { at: number; keys: string[] };

/** Runs the driver on a clock that moves only by its own waiting, for `forMs`. */
async function run(options: {
  watch: Record<string, string[]>;
  forMs: number;
  tokens?: number;
  isInCharge?: (now: number) => boolean;
  onCall?: (now: number) => void;
  /** What this process holds when it begins. */
  before?: (c: Collector) => void;
}) {
  let clock = start;
  const stopping = new AbortController();
  const discovered: Call[] = [];
  const followed: Call[] = [];
  const lookup = (calls: Call[]) =>
    stubLookup(async (keys) => {
      calls.push({ at: clock - start, keys: [...keys] });
      options.onCall?.(clock);
    });
  const demand = new Demand();
  const c = stubCollector({ demand, creators: lookup(discovered), spaces: lookup(followed) });
  options.before?.(c);
  await drive(
    c,
    {
      store: async () => db,
      now: () => clock,
      wait: async (ms) => {
        clock += ms;
        if (clock - start >= options.forMs) stopping.abort();
      },
      isInCharge: () => options.isInCharge?.(clock) ?? true,
      tokenCount: () => options.tokens ?? 1,
      gatherDemand: async (now) => {
        for (const [person, creators] of Object.entries(options.watch)) demand.note(person, creators, now);
      },
    },
    stopping.signal,
  );
  return { c, discovered, followed };
}

const ids = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}`);
const live: Space = {
  id: 'a',
  state: 'live',
  stateOnWire: 'live',
  creatorId: '1',
  hostIds: ['1'],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
};

it.each([
  [1, 3_750],
  [4, 1_250],
])('with %i tokens calls every %i ms', async (tokens, spacing) => {
  const { discovered } = await run({ watch: { ada: ids(100) }, forMs: 20_000, tokens });
  expect(discovered.map((call) => call.at)).toEqual(discovered.map((_, i) => i * spacing));
  expect(discovered.length).toBeGreaterThanOrEqual(5);
});

it('goes round all creators before it comes back to one', async () => {
  const { discovered } = await run({ watch: { ada: ids(250) }, forMs: 12_000 });
  expect(discovered.slice(0, 3).map((call) => call.keys.length)).toEqual([100, 100, 100]);
  expect(new Set(discovered.slice(0, 3).flatMap((call) => call.keys)).size).toBe(250);
});

it('rests while nobody looks, and while another process is in charge', async () => {
  expect((await run({ watch: {}, forMs: 20_000 })).discovered).toEqual([]);
  const { discovered } = await run({
    watch: { ada: ids(5) },
    forMs: 20_000,
    isInCharge: (now) => now >= start + 10_000,
  });
  expect(discovered[0]?.at).toBe(10_000);
});

it('asks by id for a Space that vanished, in the very turn that missed it', async () => {
  const { discovered, followed } = await run({
    watch: { ada: ['1'] },
    forMs: 8_000,
  });
  expect(discovered.length).toBeGreaterThan(1);
  expect(followed).toEqual([]);
  await saveSnapshots(
    db,
    ['1'],
    () => ({ spaces: [{ ...live, missingSince: start }], people: [], topics: [], problems: [] }),
    start,
    start,
  );
  const after = await run({ watch: { ada: ['1'] }, forMs: 8_000 });
  expect(after.followed).toEqual([{ at: 0, keys: ['a'] }]);
});

it('goes on after a turn that failed', async () => {
  const { events } = hearLog();
  let calls = 0;
  const { discovered } = await run({
    watch: { ada: ['1'] },
    forMs: 12_000,
    onCall: () => {
      calls += 1;
      if (calls === 1) throw new Error('boom');
    },
  });
  expect(events).toMatchObject([{ event: 'turn-failed' }]);
  expect(discovered.length).toBeGreaterThanOrEqual(3);
});

it.each([true, false])('forgets what nobody watches any more, in charge or not: %s', async (isInCharge) => {
  const held = (creatorId: string, checkedAt: number): Snapshot => ({
    creatorId,
    version: 1,
    checkedAt,
    watchedSince: 0,
    spaces: [],
    people: [],
    topics: [],
    problems: [],
  });
  const { c } = await run({
    watch: {},
    forMs: 2 * minute,
    isInCharge: () => isInCharge,
    before: ({ demand, snapshots, askedAt }) => {
      demand.note('ada', ['1'], start + 2 * minute);
      for (const [id, age] of Object.entries({ 1: 2 * hour, 2: 2 * hour, 3: minute })) {
        snapshots.set(id, held(id, start - age));
        askedAt.set(id, start - 1);
      }
    },
  });
  expect([...c.snapshots.keys()]).toEqual(['1', '3']);
  expect([...c.askedAt.keys()]).toEqual(['1']);
});
