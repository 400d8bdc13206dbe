import { percentile } from '@/bench/app/load.mjs';
import { report, seconds } from '@/bench/report.mjs';
import { clock, pass } from '@/bench/virtual/install';
import { type Begun, startScheduled, startUnannounced } from '@/bench/world/going-live';
import { pollForOneself } from '@/bench/world/self-polling';
import { pollMs, VirtualSpaceboard } from '@/bench/world/spaceboard';
import { store } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';

/**
 * From the moment X has a Space live until it lies in our store, where a stream sends it on at once, and
 * until a page has it that only asks every 5 s. The server's own code on a virtual clock, before the
 * sandbox's own limits; a call takes 100–400 ms.
 */
type Case = {
  creators: number;
  tokens: number;
  isScheduled: boolean;
  count: number;
  reachMs: number;
};

const latencyMs = () => 100 + Math.random() * 300;

async function measure({ creators, tokens, isScheduled, count }: Case) {
  const board = new VirtualSpaceboard(creators, latencyMs);
  const open = new Map<string, Begun>();
  const stored: number[] = [];
  const polled: number[] = [];
  let asked = 0;
  async function look(): Promise<void> {
    if (open.size === 0) return;
    const ids = [...new Set([...open.values()].map(({ creatorId }) => creatorId))];
    const snapshots = await findSnapshots(await store(), ids);
    for (const begun of open.values()) {
      const space = snapshots.get(begun.creatorId)?.spaces.find(({ id }) => id === begun.spaceId);
      if (space?.state !== 'live') continue;
      open.delete(begun.spaceId);
      stored.push(clock.now() - begun.at);
      polled.push(clock.now() - begun.at + Math.random() * pollMs);
    }
  }
  // Just after an answer has come and been stored, which takes no virtual time.
  board.x.onArrival = () => {
    asked += 1;
    setTimeout(() => void look(), 1);
  };
  for (let viewer = 1; viewer <= tokens; viewer += 1) {
    await board.signIn(String(viewer));
    board.watch(String(viewer), board.creatorIds);
  }
  board.start();
  await pass(60_000);
  const startedAt = clock.now();
  const start = isScheduled ? startScheduled : startUnannounced;
  let isOver = false;
  const everyMs = 9_700;
  void start(board.x, board.creatorIds, { count, everyMs }, (begun) => open.set(begun.spaceId, begun)).then(
    () => {
      isOver = true;
    },
  );
  while (!isOver) await pass(60_000);
  await pass(120_000);
  const calls = asked / ((clock.now() - startedAt) / 1_000);
  const refused = board.x.refusals();
  await board.close();
  return { stored, polled, missed: open.size, calls, refused };
}

const cases: Case[] = [
  { creators: 100, tokens: 1, isScheduled: false, count: 150, reachMs: 4_600 },
  { creators: 100, tokens: 4, isScheduled: false, count: 150, reachMs: 2_500 },
  { creators: 1_000, tokens: 1, isScheduled: true, count: 100, reachMs: 6_000 },
  { creators: 1_000, tokens: 1, isScheduled: false, count: 150, reachMs: 41_000 },
];

const both = (values: number[]) =>
  `${seconds(percentile(values, 0.5))} / ${seconds(percentile(values, 0.95))}`;

for (const one of cases) {
  const { stored, polled, missed, calls, refused } = await measure(one);
  const alone = pollForOneself(1, one.creators, 200);
  const ten = pollForOneself(10, one.creators, 200);
  const kind = one.isScheduled ? 'scheduled starts' : 'unscheduled starts';
  const tokens = one.tokens === 1 ? 'one token' : `${one.tokens} tokens`;
  const p95 = percentile(stored, 0.95);
  report({
    what: `${one.creators.toLocaleString('en')} creators, ${tokens}, ${kind} (${stored.length}): p50 / p95`,
    measured: `${both(stored)} in the store, ${both(polled)} for a page that polls; ${calls.toFixed(2)} calls/s, ${refused} refused`,
    beside: `each page asking X itself: ${both(alone)} with one viewer, ${both(ten)} with ten`,
    reach: `p95 ≤ ${seconds(one.reachMs)}`,
    isReached: p95 <= one.reachMs && missed === 0 && refused === 0,
  });
}
