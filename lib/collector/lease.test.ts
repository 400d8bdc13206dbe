import { expect, it } from 'vitest';
import { beatMs, Lease, type LeaseRow, stillMs } from '@/lib/collector/lease';
import type { HeldLease } from '@/lib/db/leases';

/** One stored row, a clock for everybody, and processes that can be stopped. */
function world() {
  let clock = 0;
  let stored: HeldLease | null = null;
  const rowOf = (owner: string): LeaseRow => ({
    read: async () => stored && { ...stored },
    take: async (seen) => {
      if (stored?.owner !== seen?.owner || stored?.counter !== seen?.counter) return false;
      stored = { owner, counter: (seen?.counter ?? 0) + 1 };
      return true;
    },
    beat: async () => {
      if (stored?.owner !== owner) return false;
      stored.counter += 1;
      return true;
    },
    release: async () => {
      if (stored?.owner === owner) stored = null;
    },
  });
  const lease = (owner: string) => new Lease(rowOf(owner), owner, () => clock);
  const pass = async (ms: number, ...running: Lease[]) => {
    for (const until = clock + ms; clock < until; clock += beatMs) for (const l of running) await l.tick();
  };
  return { lease, pass };
}

it('is held by one at a time, for as long as it counts on', async () => {
  const { lease, pass } = world();
  const [a, b] = [lease('a'), lease('b')];
  await pass(60_000, a, b);
  expect([a.isHeld(), b.isHeld()]).toEqual([true, false]);
});

it('goes to another when its holder stands still for a while, and not sooner', async () => {
  const { lease, pass } = world();
  const [a, b] = [lease('a'), lease('b')];
  await pass(4_000, a, b);
  await pass(stillMs - beatMs, b);
  expect(b.isHeld()).toBe(false);
  await pass(2 * beatMs, b);
  expect([a.isHeld(), b.isHeld()]).toEqual([false, true]);
});

it('goes to another within ten seconds of the last beat of a holder that is lost', async () => {
  const { lease, pass } = world();
  const [a, b] = [lease('a'), lease('b')];
  await pass(4_000, a);
  // The holder's last beat was one beat ago, and nobody has seen it yet.
  await pass(10_000 - beatMs, b);
  expect(b.isHeld()).toBe(true);
});

it('is not believed by a holder that was frozen, even before it looks', async () => {
  const { lease, pass } = world();
  const [a, b] = [lease('a'), lease('b')];
  await pass(4_000, a, b);
  await pass(20_000, b);
  expect(a.isHeld()).toBe(false);
  await pass(4_000, a, b);
  expect([a.isHeld(), b.isHeld()]).toEqual([false, true]);
});

it('is free at once when it was given back', async () => {
  const { lease, pass } = world();
  const [a, b] = [lease('a'), lease('b')];
  await pass(4_000, a, b);
  await a.release();
  await pass(beatMs, b);
  expect([a.isHeld(), b.isHeld()]).toEqual([false, true]);
});

it('goes to exactly one of many who wait for it', async () => {
  const { lease, pass } = world();
  const all = ['a', 'b', 'c', 'd'].map(lease);
  await pass(2 * beatMs, ...all);
  await pass(30_000, ...all.slice(1));
  expect(all.filter((one) => one.isHeld())).toHaveLength(1);
});
