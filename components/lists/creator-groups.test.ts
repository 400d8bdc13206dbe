import { describe, expect, it } from 'vitest';
import { groupsOf, marksOf } from './creator-groups';
import { oneList } from './fixtures';

describe('what a list says of its creators', () => {
  it('counts them by group, in the order in which the groups come', () => {
    const { creators } = oneList();
    expect(groupsOf(creators)).toEqual([{ name: 'Hosts', count: 2 }]);
    const others = creators.map((creator, index) => ({
      ...creator,
      group: ['B', 'A', 'B', '', 'A'][index] ?? '',
    }));
    expect(groupsOf(others)).toEqual([
      { name: 'B', count: 2 },
      { name: 'A', count: 2 },
    ]);
  });

  it('marks those with something to tell, pinned ones too', () => {
    const { creators, overlay } = oneList();
    const marks = marksOf(creators, ['2', '44199406']);
    expect(marks.get('2')).toEqual({
      isPinned: true,
      note: 'asks for an interview before every launch',
      group: 'Hosts',
    });
    expect(marks.get('44199406')).toEqual({ isPinned: true, note: '', group: '' });
    expect(marks.has('4')).toBe(false);
    expect(marksOf(creators, overlay.pins).size).toBe(2);
  });
});
