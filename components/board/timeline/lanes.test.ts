import { describe, expect, it } from 'vitest';
import { countOverlaps, packLanes, type Stretch } from './lanes';

/** "a 1-3" */
const read = (text: string): Stretch[] =>
  text.split(', ').map((part) => {
    const [id = '', span = ''] = part.split(' ');
    const [from, to] = span.split('-').map(Number);
    return { id, from: from ?? 0, to: to ?? 0 };
  });

describe('lanes', () => {
  it.each([
    ['a 1-3', { a: 0 }],
    ['a 1-3, b 3-5, c 5-9', { a: 0, b: 0, c: 0 }],
    ['a 1-3, b 2-5', { a: 0, b: 1 }],
    ['b 2-5, a 1-3', { a: 0, b: 1 }],
    ['a 1-9, b 2-3, c 4-5', { a: 0, b: 1, c: 1 }],
    ['a 1-9, b 2-3, c 2-5, d 3-4', { a: 0, c: 1, b: 2, d: 2 }],
    ['a 1-4, b 1-4, c 1-9', { c: 0, a: 1, b: 2 }],
  ])('%s', (text, lanes) => {
    const { laneOf, count } = packLanes(read(text));
    expect(Object.fromEntries(laneOf)).toEqual(lanes);
    expect(count).toBe(Math.max(...Object.values(lanes)) + 1);
  });

  it('are none for nothing', () => expect(packLanes([])).toEqual({ laneOf: new Map(), count: 0 }));

  it('are as few as there are at once, and none holds two at once, whatever the day', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 50; round += 1) {
      const stretches = Array.from({ length: 40 }, (_, index) => {
        const from = random(200);
        return { id: `${index}`, from, to: from + 1 + random(30) };
      });
      const { laneOf, count } = packLanes(stretches);
      const atOnce = Array.from({ length: 240 }, (_, at) =>
        stretches.filter((s) => s.from <= at && at < s.to),
      );
      expect(count).toBe(Math.max(...atOnce.map(({ length }) => length)));
      for (const all of atOnce) expect(new Set(all.map(({ id }) => laneOf.get(id))).size).toBe(all.length);
    }
  });
});

it.each([
  ['a 1-3', { a: 0 }],
  ['a 1-3, b 3-5', { a: 0, b: 0 }],
  ['a 1-4, b 3-5, c 4-6', { a: 1, b: 2, c: 1 }],
  ['a 1-9, b 2-3, c 2-5', { a: 2, b: 2, c: 2 }],
])('of %s so many share time with others', (text, counts) =>
  expect(Object.fromEntries(countOverlaps(read(text)))).toEqual(counts),
);
