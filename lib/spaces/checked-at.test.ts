import { expect, it } from 'vitest';
import { readCheckedAt, writeCheckedAt } from '@/lib/spaces/checked-at';

it.each([
  [[], ''],
  [[5], '5*1'],
  [[7, 7, 0, 7], '7*2,0*1,7*1'],
])('writes %j as runs and reads them back', (ages, text) => {
  expect(writeCheckedAt(ages)).toBe(text);
  expect(readCheckedAt(text)).toEqual(ages);
});

it.each([null, '', 'x', '1*', '1*99999', '1*2;3*4', '-1*2'])('reads %j as unknown', (text) => {
  expect(readCheckedAt(text)).toEqual([]);
});
