import { expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { beatLease, readLease, releaseLease, takeLease } from '@/lib/db/leases';
import { withEmptyStore } from '@/lib/db/test-store';

let db: Db;
/** Another process. */
let other: Db;
withEmptyStore(async (opened, store) => {
  db = opened;
  other = await store.open();
});

it('goes to one of many who find it free at once', async () => {
  const owners = Array.from({ length: 20 }, (_, i) => `p${i}`);
  const taken = await Promise.all(
    owners.map((owner, i) => takeLease(i % 2 ? db : other, 'collector', owner, null)),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await readLease(db, 'collector')).toEqual({ owner: owners[taken.indexOf(true)], counter: 1 });
});

it('goes to one of many who saw the same dead holder', async () => {
  await takeLease(db, 'collector', 'dead', null);
  const seen = await readLease(db, 'collector');
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, i) => takeLease(i % 2 ? db : other, 'collector', `p${i}`, seen)),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await beatLease(db, 'collector', 'dead')).toBe(false);
});

it('is not taken from a holder who was heard of since', async () => {
  await takeLease(db, 'collector', 'alive', null);
  const seen = await readLease(other, 'collector');
  expect(await beatLease(db, 'collector', 'alive')).toBe(true);
  expect(await takeLease(other, 'collector', 'eager', seen)).toBe(false);
  expect(await readLease(other, 'collector')).toEqual({ owner: 'alive', counter: 2 });
});

it('is free once its holder gives it back, and only then', async () => {
  await takeLease(db, 'collector', 'one', null);
  await releaseLease(other, 'collector', 'two');
  expect(await takeLease(other, 'collector', 'two', null)).toBe(false);
  await releaseLease(db, 'collector', 'one');
  expect(await readLease(other, 'collector')).toBeNull();
  expect(await takeLease(other, 'collector', 'two', null)).toBe(true);
});

it('is one of its name only', async () => {
  await takeLease(db, 'collector', 'one', null);
  expect(await takeLease(other, 'sweeper', 'two', null)).toBe(true);
});
