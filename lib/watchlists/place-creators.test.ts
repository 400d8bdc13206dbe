import { describe, expect, it } from 'vitest';
import { placeCreators } from '@/lib/watchlists/place-creators';

const creators = (order: string) => [...order].map((id) => ({ id, handle: null, note: '', group: '' }));
const place = (order: string, held: Record<string, number>) =>
  placeCreators(creators(order), new Map(Object.entries(held)));
const numbers = (order: string, held: Record<string, number>) =>
  Object.fromEntries(place(order, held).map(({ id, position }) => [id, position]));

describe('the numbers that order creators', () => {
  it.each([
    ['the first ones', 'ab', {}, { a: 1024, b: 2048 }],
    ['somebody at the end', 'abc', { a: 1024, b: 2048 }, { a: 1024, b: 2048, c: 3072 }],
    ['nobody new after a removal', 'ac', { a: 1024, b: 2048, c: 3072 }, { a: 1024, c: 3072 }],
    ['one who moved to the front', 'cab', { a: 1024, b: 2048, c: 3072 }, { c: 512, a: 1024, b: 2048 }],
    ['one who moved to the end', 'bca', { a: 1024, b: 2048, c: 3072 }, { b: 2048, c: 3072, a: 4096 }],
    ['one who moved ahead', 'acb', { a: 10, b: 20, c: 30 }, { a: 10, c: 15, b: 20 }],
    ['everybody anew where there is no room', 'acb', { a: 1, b: 2, c: 3 }, { a: 1024, c: 2048, b: 3072 }],
  ])('are given to %s', (_what, order, held, expected) => {
    const found = numbers(order, held);
    expect(Object.values(found).sort((a, b) => a - b)).toEqual([...order].map((id) => found[id]));
    expect(found).toEqual(expected);
  });

  it('stay in order through five hundred insertions at one place', () => {
    let held = new Map([
      ['a', 1024],
      ['z', 2048],
    ]);
    let all = creators('az');
    for (let n = 0; n < 500; n += 1) {
      all = [...all.slice(0, 1), { id: `${n}`, handle: null, note: '', group: '' }, ...all.slice(1)];
      const placed = placeCreators(all, held);
      expect(placed.every(({ position }, index) => position > (placed[index - 1]?.position ?? 0))).toBe(true);
      held = new Map(placed.map(({ id, position }) => [id, position]));
    }
  });
});
