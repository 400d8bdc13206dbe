import { describe, expect, it } from 'vitest';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import { dropAfter, gapAt, gapLine, scrollStep } from './drop-place';

const rows = [
  { start: 0, end: 56 },
  { start: 56, end: 156 },
  { start: 156, end: 212 },
];
const creators = ['a', 'b', 'c', 'd'].map((id) => ({ id, handle: null, note: '', group: '' }));
const list = { name: '', description: '', isArchived: false, creators };

describe('a creator being dragged', () => {
  it.each([
    [-40, 0, 0],
    [27, 0, 0],
    [29, 1, 56],
    [105, 1, 56],
    [107, 2, 156],
    [500, 3, 212],
  ])('at %i px is over gap %i, whose line is at %i px', (y, gap, line) => {
    expect(gapAt(rows, y)).toBe(gap);
    expect(gapLine(rows, gap)).toBe(line);
  });

  it.each([
    ['c', 0, 'cabd'],
    ['c', 1, 'acbd'],
    ['c', 2, 'abcd'],
    ['c', 3, 'abcd'],
    ['c', 4, 'abdc'],
    ['a', 1, 'abcd'],
    ['a', 2, 'bacd'],
    ['a', 4, 'bcda'],
    ['d', 0, 'dabc'],
    ['nobody', 2, 'abcd'],
  ] as const)('%s dropped into gap %i gives %s', (id, gap, order) => {
    const after = dropAfter(['a', 'b', 'c', 'd'], id, gap);
    const moved = after === undefined ? list : applyOperation(list, { kind: 'move', id, after })?.value;
    expect(moved?.creators.map((each) => each.id).join('')).toBe(order);
  });

  it.each([
    [100, -14],
    [128, -7],
    [160, 0],
    [300, 0],
    [472, 7],
    [700, 14],
  ])('near an edge of what scrolls from 100 to 500 px, at %i px, scrolls by %i', (y, step) => {
    expect(scrollStep({ start: 100, end: 500 }, y)).toBe(step);
  });
});
