import { describe, expect, it } from 'vitest';
import { DailyReads } from '@/lib/collector/daily-reads';
import type { Resources } from '@/lib/collector/spend';
import { utcDay } from '@/lib/time/utc-day';

const noon = Date.parse('2026-11-21T12:00:00Z');
const midnight = Date.parse('2026-11-22T00:00:00Z');

/** A ledger in memory that several processes may share, and how often it was counted. */
function ledger() {
  const days = new Map<string, Set<string>>();
  const keysOf = ({ spaceIds, userIds }: Resources) => [
    ...spaceIds.map((id) => `space ${id}`),
    ...userIds.map((id) => `user ${id}`),
  ];
  const at = (day: string) => days.get(day) ?? new Set<string>();
  return {
    counts: 0,
    async note(day: string, returned: Resources) {
      days.set(day, new Set([...at(day), ...keysOf(returned)]));
    },
    async count(day: string) {
      this.counts += 1;
      const spaces = [...at(day)].filter((key) => key.startsWith('space')).length;
      return { spaces, users: at(day).size - spaces };
    },
  };
}

function world(cap: number | undefined, book = ledger()) {
  const clock = { now: noon };
  const edges = {
    cap,
    now: () => clock.now,
    count: (day: string) => book.count(day),
    note: (day: string, returned: Resources) => book.note(day, returned),
  };
  return { book, clock, reads: new DailyReads(edges) };
}

const people = (count: number, prefix = 'p'): Resources => ({
  spaceIds: [],
  userIds: Array.from({ length: count }, (_, i) => `${prefix}${i}`),
});

async function spend(reads: DailyReads, returned: Resources): Promise<boolean> {
  const leave = await reads.take();
  if (leave.ok) await leave.end(returned);
  return leave.ok;
}

const afterAllThatIsDue = () => new Promise((resolve) => setImmediate(resolve));

describe('DailyReads', () => {
  it('counts distinct Spaces and people of a day, and stops nothing without a cap', async () => {
    const { reads, book } = world(undefined);
    await spend(reads, { spaceIds: ['a', 'b'], userIds: ['1'] });
    await spend(reads, { spaceIds: ['b'], userIds: ['1', '2'] });
    expect(await book.count(utcDay(noon))).toEqual({ spaces: 2, users: 2 });
  });

  it('refuses the call after the one that reached the cap, until the next UTC day', async () => {
    const { reads, clock } = world(10);
    expect(await spend(reads, people(12))).toBe(true);
    expect(await reads.take()).toEqual({
      ok: false,
      problem: expect.objectContaining({ code: 'daily-reads-spent', retryAt: midnight }),
    });
    clock.now = midnight;
    expect(await spend(reads, people(1))).toBe(true);
  });

  it('counts an answer on the day it came, not the day it was asked for', async () => {
    const { reads, book, clock } = world(undefined);
    const leave = await reads.take();
    clock.now = midnight + 1;
    if (leave.ok) await leave.end(people(3));
    expect(await book.count('2026-11-21')).toEqual({ spaces: 0, users: 0 });
    expect(await book.count('2026-11-22')).toEqual({ spaces: 0, users: 3 });
  });

  it('overshoots by one answer at most, however many call at once', async () => {
    const { reads, book } = world(1_000);
    const tries = Array.from({ length: 20 }, (_, i) => spend(reads, people(300, `call${i}-`)));
    const made = (await Promise.all(tries)).filter(Boolean);
    expect(made).toHaveLength(4);
    expect((await book.count(utcDay(noon))).users).toBe(1_200);
  });

  it('lets calls go side by side while there is plenty left', async () => {
    const { reads } = world(100_000);
    const leaves = await Promise.all(Array.from({ length: 5 }, () => reads.take()));
    expect(leaves.every((leave) => leave.ok)).toBe(true);
  });

  it('lets the next call go when one ends without an answer, or its count cannot be written', async () => {
    const { reads, book } = world(10);
    const first = await reads.take();
    let hasSecond = false;
    const second = reads.take().then((leave) => {
      hasSecond = true;
      return leave;
    });
    await afterAllThatIsDue();
    expect(hasSecond).toBe(false);
    if (first.ok) await first.end();
    const leave = await second;
    book.note = () => Promise.reject(new Error('the disk is full'));
    if (leave.ok) await expect(leave.end(people(1))).rejects.toThrow('the disk is full');
    expect((await reads.take()).ok).toBe(true);
  });

  it('counts anew for each call near the cap, so that what another process spends is seen', async () => {
    const book = ledger();
    const [ours, theirs] = [world(100, book).reads, world(100, book).reads];
    expect(await spend(ours, people(1))).toBe(true);
    expect(await spend(theirs, people(100))).toBe(true);
    expect(await spend(ours, people(1))).toBe(false);
  });

  it('does not count again on a day that is spent', async () => {
    const { reads, book } = world(1);
    await spend(reads, people(1));
    for (let call = 0; call < 10; call += 1) expect(await spend(reads, people(1))).toBe(false);
    expect(book.counts).toBe(2);
  });

  it('does not count before each call far from the cap', async () => {
    const { reads, book, clock } = world(50_000);
    for (let call = 0; call < 10; call += 1) await spend(reads, { spaceIds: [], userIds: [] });
    expect(book.counts).toBe(1);
    clock.now += 3_000;
    await spend(reads, people(1));
    expect(book.counts).toBe(2);
  });
});
