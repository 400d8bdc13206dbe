import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { day, hour } from '@/lib/time';
import { capacityOf, columnsFor, comingUp, loudness, pageAt, pagesOf, turnMs } from './wall-pages';

const card = { minWidth: 10, height: 5, gap: 1 };

describe('a wallboard', () => {
  it.each([
    ['exactly two rows', { width: 10, height: 11 }, { columns: 1, rows: 2 }],
    ['a hair less', { width: 10, height: 10.9 }, { columns: 1, rows: 1 }],
    ['two columns', { width: 21, height: 5 }, { columns: 2, rows: 1 }],
    ['less than one card', { width: 3, height: 1 }, { columns: 1, rows: 1 }],
  ])('knows how much fits into %s', (_, area, capacity) => {
    expect(capacityOf(area, card)).toEqual(capacity);
  });

  it.each([
    [0, 6, []],
    [6, 6, [6]],
    [7, 6, [4, 3]],
    [13, 6, [5, 4, 4]],
    [3, 0, [1, 1, 1]],
  ])('lays %i on pages of %i evenly', (count, most, sizes) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const pages = pagesOf(items, most);
    expect(pages.map((page) => page.length)).toEqual(sizes);
    expect(pages.flat()).toEqual(items);
  });

  it('says what comes within a day, or else the very next', () => {
    const [live] = fullBoard(0).board.spaces;
    if (!live) throw new Error('the fixture is empty');
    const at = (id: string, scheduledStart?: number) => ({ ...live, id, scheduledStart });
    const ids = (spaces: readonly { id: string }[]) => spaces.map(({ id }) => id).join('');
    expect(ids(comingUp([at('a', hour), at('b', 2 * day), at('c')], 0))).toBe('a');
    expect(ids(comingUp([at('b', 2 * day), at('c')], 0))).toBe('bc');
  });

  it('turns by the time alone and begins anew after the last page', () => {
    const seen = [0, 1, 2, 3].map((turn) => pageAt(turn * turnMs + 5, 3));
    expect(seen).toEqual([0, 1, 2, 0]);
    expect(pageAt(turnMs * 7, 1)).toBe(0);
    expect(pageAt(turnMs * 7, 0)).toBe(0);
  });

  it.each([
    [1, 1, 'loudest'],
    [2, 1, 'loud'],
    [3, 1, 'loud'],
    [4, 2, 'plain'],
    [6, 2, 'plain'],
  ])('gives %i of six %i columns, %s', (count, columns, loud) => {
    const room = { columns: 2, rows: 3 };
    expect(columnsFor(count, room)).toBe(columns);
    expect(loudness(count, room)).toBe(loud);
  });
});
