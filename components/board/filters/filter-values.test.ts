import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { type BoardFilters, noFilters } from '@/lib/watchlists/board-address';
import { chipsOf } from './filter-values';

const { board } = fullBoard(Date.UTC(2026, 10, 24, 17));
const [ada] = board.creators;
if (!ada) throw new Error('the board has creators');

const everything: BoardFilters = {
  states: ['live', 'ended'],
  creators: [ada.id, '424242'],
  langs: ['iw', 'qq'],
  topics: ['10', '999'],
  ticketed: false,
  min: 2_500,
  q: 'orbit',
};

describe('the chips of active filters', () => {
  it('say every filter in words, what is not known by its id', () => {
    expect(chipsOf(everything, board).map(({ label }) => label)).toEqual([
      'Live',
      'Ended',
      'Ada Lindqvist',
      'Account 424242',
      'Hebrew',
      'qq',
      'Space exploration',
      'Topic 999',
      'Not ticketed',
      '2,500 or more listeners',
    ]);
  });

  it('each take off one thing; together all but the search text', () => {
    let filters = everything;
    for (let [chip] = chipsOf(filters, board); chip; [chip] = chipsOf(filters, board)) filters = chip.without;
    expect(filters).toEqual({ ...noFilters, q: 'orbit' });
  });

  it('are none while nothing is filtered', () => {
    expect(chipsOf(noFilters, board)).toEqual([]);
  });
});
