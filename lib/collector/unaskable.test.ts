import { expect, it } from 'vitest';
import { Unaskable } from '@/lib/collector/unaskable';
import { hour } from '@/lib/time';

const problem = { code: 'invalid-request', retryable: false, title: 'Invalid Request' } as const;

it('a key that X refused by name is refused for an hour, with the time of the next try', () => {
  const unaskable = new Unaskable();
  unaskable.note(['12', '13'], problem, 1_000);
  const refusal = { ...problem, since: 1_000, at: 1_000, retryAt: 1_000 + hour };
  expect(unaskable.refusalOf('12', 1_000)).toEqual(refusal);
  expect(unaskable.refusalOf('13', 999 + hour)).toEqual(refusal);
  expect(unaskable.refusalOf('13', 1_000 + hour)).toBeNull();
  expect(unaskable.refusalOf('14', 1_000)).toBeNull();
});

it('refused anew, it is refused for another hour', () => {
  const unaskable = new Unaskable();
  unaskable.note(['12'], problem, 0);
  unaskable.note(['12'], problem, hour - 1);
  expect(unaskable.refusalOf('12', 2 * hour - 2)?.since).toBe(hour - 1);
});

it('holds ten thousand keys, and begins anew with more', () => {
  const unaskable = new Unaskable();
  const keys = Array.from({ length: 10_000 }, (_, index) => String(index));
  unaskable.note(keys, problem, 0);
  expect(unaskable.refusalOf('9999', 0)).not.toBeNull();
  unaskable.note(['new'], problem, 0);
  expect(unaskable.refusalOf('9999', 0)).toBeNull();
  expect(unaskable.refusalOf('new', 0)).not.toBeNull();
});
