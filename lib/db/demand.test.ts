import { expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { boardHashOf, dropDemand, noteDemand, readDemand } from '@/lib/db/demand';
import { withEmptyStore } from '@/lib/db/test-store';

const now = 1_763_747_000_000;
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

const look = (viewerId: string, creatorIds: string[], at = now) =>
  noteDemand(db, { viewerId, creatorIds, expiresAt: at + 30_000 }, at);
const expiries = async () =>
  (await db.selectFrom('demand').select('expires_at').execute()).map((row) => row.expires_at);
const boardCount = async () => (await db.selectFrom('boards').selectAll().execute()).length;

it('keeps a board once, however many look at it and in whatever order it names its creators', async () => {
  await look('a', ['2', '10', '1']);
  await look('b', ['1', '2', '10', '2']);
  await look('b', ['3']);
  const { viewers, boards } = await readDemand(db, now);
  const [shared, own] = [boardHashOf(['1', '2', '10']), boardHashOf(['3'])];
  expect([...boards]).toHaveLength(2);
  expect(boards.get(shared)).toEqual(['1', '10', '2']);
  expect(viewers.get('a')).toEqual([shared]);
  expect(new Set(viewers.get('b'))).toEqual(new Set([shared, own]));
});

it('says only of a board that was not looked at before that it is new', async () => {
  expect(await look('a', ['1'])).toBe(true);
  expect(await look('a', ['1'], now + 20_000)).toBe(false);
  expect(await look('b', ['1'])).toBe(true);
  expect(await look('a', ['1'], now + 60_000)).toBe(true);
  expect(await look('a', [])).toBe(false);
});

it('is written again only when half its time is over', async () => {
  await look('a', ['1']);
  await look('a', ['1'], now + 15_000);
  expect(await expiries()).toEqual([now + 30_000]);
  await look('a', ['1'], now + 15_001);
  expect(await expiries()).toEqual([now + 45_001]);
});

it('is forgotten when its time is over, boards nobody looks at with it', async () => {
  await look('a', ['1']);
  await look('b', ['2'], now + 10_000);
  expect((await readDemand(db, now + 30_000)).viewers).toEqual(new Map([['b', [boardHashOf(['2'])]]]));
  expect(await boardCount()).toBe(1);
});

it('ends for one board or for a person altogether', async () => {
  await look('a', ['1']);
  await look('a', ['2']);
  await look('b', ['2']);
  await dropDemand(db, { viewerId: 'a', creatorIds: ['1'] });
  expect((await readDemand(db, now)).viewers.get('a')).toEqual([boardHashOf(['2'])]);
  await dropDemand(db, { viewerId: 'a' });
  expect([...(await readDemand(db, now)).viewers.keys()]).toEqual(['b']);
  expect(await boardCount()).toBe(1);
});

it('reads what a board holds once, and forgets boards that are closed', async () => {
  const known = new Map<string, readonly string[]>();
  await look('a', ['1']);
  await readDemand(db, now, known);
  const held = known.get(boardHashOf(['1']));
  await look('b', ['2']);
  expect((await readDemand(db, now, known)).boards.get(boardHashOf(['1']))).toBe(held);
  await dropDemand(db, { viewerId: 'a' });
  await readDemand(db, now, known);
  expect([...known.keys()]).toEqual([boardHashOf(['2'])]);
});
