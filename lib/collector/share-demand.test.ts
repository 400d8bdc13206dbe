import { describe, expect, it } from 'vitest';
import { Demand, lookingForMs } from '@/lib/collector/demand';
import { borrow, demandGatherer, noteLooking } from '@/lib/collector/share-demand';
import type { Db } from '@/lib/db/connection';
import { readDemand } from '@/lib/db/demand';
import { type TestStore, withEmptyStore } from '@/lib/db/test-store';
import { hearLog } from '@/lib/logging/test-log';

const now = 1_763_747_000_000;
let testStore: TestStore;
let db: Db;
let here: Demand;
withEmptyStore((opened, own) => {
  db = opened;
  testStore = own;
  here = new Demand();
});

/** Whom the store says to look, once what is written is there. */
const looking = async (viewers: string[], at = now) =>
  await expect.poll(async () => [...(await readDemand(db, at)).viewers.keys()].sort()).toEqual(viewers);

describe('somebody who looks at a board', () => {
  it('counts here at once, and for the others as soon as it is written', async () => {
    noteLooking(here, db, 'a', ['1', '2'], now);
    expect(here.countOf('a')).toBe(2);
    await looking(['a']);
    const there = new Demand();
    await demandGatherer(async () => db, there)(now);
    expect(there.countOf('a')).toBe(2);
    expect(there.viewers(now)).toEqual(['a']);
  });

  it('is written once in five seconds, each board of theirs and each person for itself', async () => {
    noteLooking(here, db, 'a', ['1'], now);
    await looking(['a']);
    await db.deleteFrom('demand').execute();
    noteLooking(here, db, 'a', ['1'], now + 4_999);
    noteLooking(here, db, 'b', ['1'], now + 4_999);
    await looking(['b'], now + 4_999);
    noteLooking(here, db, 'a', ['1'], now + 5_000);
    await looking(['a', 'b'], now + 5_000);
  });

  it('is written again after the clock was set back', async () => {
    noteLooking(here, db, 'a', ['1'], now);
    await looking(['a']);
    await db.deleteFrom('demand').execute();
    noteLooking(here, db, 'a', ['1'], now - 3_600_000);
    await looking(['a'], now - 3_600_000);
  });

  it('counts here also while the store fails, which is said once and tried with the next look', async () => {
    const { events } = hearLog();
    const broken = await testStore.open();
    await broken.destroy();
    noteLooking(here, broken, 'a', ['1'], now);
    await expect.poll(() => events.map(({ event }) => event)).toEqual(['demand-not-noted']);
    noteLooking(here, broken, 'a', ['1'], now + 1);
    await expect.poll(() => events).toHaveLength(2);
    expect(here.countOf('a')).toBe(1);
  });
});

describe('somebody whom another process serves', () => {
  it('counts for ten seconds without being read again', () => {
    borrow(here, 'a', ['1'], now);
    expect(here.viewers(now + 9_999)).toEqual(['a']);
    expect(here.viewers(now + 10_000)).toEqual([]);
  });

  it('counts as long as they look where they are seen here too', () => {
    here.note('a', ['1'], now);
    borrow(here, 'a', ['1'], now);
    expect(here.viewers(now + lookingForMs - 1)).toEqual(['a']);
  });
});
