import { describe, expect, it } from 'vitest';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import { placeAfter } from './row-actions';

const creators = ['a', 'b', 'c', 'd'].map((id) => ({ id, handle: null, note: '', group: '' }));
const list = { name: '', description: '', isArchived: false, creators };

describe('moving a creator', () => {
  it.each([
    ['c', 'up', 'acbd'],
    ['b', 'up', 'bacd'],
    ['a', 'up', 'abcd'],
    ['b', 'down', 'acbd'],
    ['d', 'down', 'abcd'],
    ['c', 'top', 'cabd'],
    ['a', 'top', 'abcd'],
    ['b', 'end', 'acdb'],
    ['d', 'end', 'abcd'],
  ] as const)('%s %s gives %s', (id, to, order) => {
    const after = placeAfter(['a', 'b', 'c', 'd'], id, to);
    const moved = applyOperation(list, { kind: 'move', id, after })?.value ?? list;
    expect(moved.creators.map((each) => each.id).join('')).toBe(order);
  });
});
