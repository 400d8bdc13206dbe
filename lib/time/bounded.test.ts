import { expect, it, vi } from 'vitest';
import { bounded } from './bounded';

it('makes each value once', () => {
  const make = vi.fn((key: string) => ({ key }));
  const of = bounded(3, make);
  expect(of('a')).toBe(of('a'));
  of('b');
  expect(make.mock.calls).toEqual([['a'], ['b']]);
});

it('never keeps more than it may, and goes on making', () => {
  const make = vi.fn((key: string) => ({ key }));
  const of = bounded(2, make);
  for (const key of ['a', 'b', 'c', 'c', 'a']) expect(of(key).key).toBe(key);
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
});
