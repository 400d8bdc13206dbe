import { expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import {
  answerHanded,
  handOver,
  readHandedAnswers,
  takeHanded,
  withdrawHanded,
} from '@/lib/db/handed-lookups';
import { withEmptyStore } from '@/lib/db/test-store';

const now = 1_763_747_000_000;
const endpoint = 'users-by';
let db: Db;
/** Another process. */
let other: Db;
withEmptyStore(async (opened, store) => {
  db = opened;
  other = await store.open();
});

const ask = (keys: string[], at = now, viewerId = 'ada') => handOver(db, { endpoint, keys, viewerId }, at);
const takenKeys = async (by = other, at = now) => (await takeHanded(by, at)).map(({ key }) => key).sort();

it('is taken once, with whom it is for, however many ask and take', async () => {
  await Promise.all([ask(['a', 'b']), ask(['b', 'c'], now, 'bo')]);
  const taken = (await Promise.all([takeHanded(other, now), takeHanded(db, now)])).flat();
  expect(taken.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
  expect(taken.find(({ key }) => key === 'c')).toEqual({ endpoint, key: 'c', viewerId: 'bo' });
  await ask(['a']);
  expect(await takenKeys()).toEqual([]);
});

it('is answered for as many as asked, and is asked anew after that', async () => {
  await ask(['a', 'b']);
  await takeHanded(other, now);
  await answerHanded(other, endpoint, new Map([['a', '"one"']]));
  expect(await readHandedAnswers(db, endpoint, ['a', 'b', 'c'])).toEqual(new Map([['a', '"one"']]));
  await ask(['a', 'b']);
  expect(await readHandedAnswers(db, endpoint, ['a'])).toEqual(new Map());
  expect(await takenKeys()).toEqual(['a']);
});

it('goes back only in the states named, to one who asks for it', async () => {
  await ask(['a', 'b']);
  await takeHanded(other, now);
  await ask(['c']);
  expect(await withdrawHanded(db, { endpoint, keys: ['a', 'c'] }, ['asked'])).toEqual(['c']);
  const both = { endpoint, keys: ['a', 'b', 'c'] };
  const back = await Promise.all([
    withdrawHanded(db, both, ['asked', 'taken']),
    withdrawHanded(other, both, ['asked', 'taken']),
  ]);
  expect(back.flat().sort()).toEqual(['a', 'b']);
});

it('leaves nothing behind that nobody waits for', async () => {
  await ask(['a', 'b']);
  await takeHanded(other, now);
  await answerHanded(other, endpoint, new Map([['a', 'null']]));
  await ask(['c'], now + 61_000);
  expect(await takenKeys(other, now + 61_000)).toEqual(['c']);
  expect(await db.selectFrom('handed_lookups').select('key').execute()).toEqual([{ key: 'c' }]);
});

it('takes as many as a list holds', async () => {
  const keys = Array.from({ length: 1_200 }, (_, index) => `k${index}`);
  await ask(keys);
  expect(await takenKeys()).toEqual([...keys].sort());
  await answerHanded(other, endpoint, new Map(keys.map((key) => [key, 'null'])));
  expect((await readHandedAnswers(db, endpoint, keys)).size).toBe(1_200);
});
