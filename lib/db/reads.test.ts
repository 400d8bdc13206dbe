import { expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { countReads, forgetReads, noteReads } from '@/lib/db/reads';
import { withEmptyStore } from '@/lib/db/test-store';

let db: Db;
/** Another process. */
let other: Db;
withEmptyStore(async (opened, store) => {
  db = opened;
  other = await store.open();
});
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`);

it('counts each Space and each person once a day, whichever process read them', async () => {
  await noteReads(db, '2026-11-21', { spaceIds: ['1', '2', '2'], userIds: ['1'] });
  await noteReads(other, '2026-11-21', { spaceIds: ['2', '3'], userIds: ['1', '2'] });
  expect(await countReads(db, '2026-11-21')).toEqual({ spaces: 3, users: 2 });
  expect(await countReads(db, '2026-11-22')).toEqual({ spaces: 0, users: 0 });
});

it('takes more than one statement holds, from two processes at once', async () => {
  await Promise.all([
    noteReads(db, '2026-11-21', { spaceIds: numbers(0, 1_300), userIds: numbers(0, 700) }),
    noteReads(other, '2026-11-21', { spaceIds: numbers(1_000, 1_500), userIds: numbers(0, 700).reverse() }),
  ]);
  expect(await countReads(db, '2026-11-21')).toEqual({ spaces: 1_500, users: 700 });
});

it('forgets days that are over', async () => {
  await noteReads(db, '2026-11-20', { spaceIds: ['1'], userIds: [] });
  await noteReads(db, '2026-11-21', { spaceIds: ['1'], userIds: [] });
  await forgetReads(db, '2026-11-21');
  expect(await countReads(db, '2026-11-20')).toEqual({ spaces: 0, users: 0 });
  expect(await countReads(db, '2026-11-21')).toEqual({ spaces: 1, users: 0 });
});

it('notes nothing where X returned nothing', async () => {
  await noteReads(db, '2026-11-21', { spaceIds: [], userIds: [] });
  expect(await countReads(db, '2026-11-21')).toEqual({ spaces: 0, users: 0 });
});
