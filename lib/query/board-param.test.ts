import { describe, expect, it } from 'vitest';
import { boardParam, listKeys } from '@/lib/query/board-param';
import { streamPath } from '@/lib/query/stream-connection';
import { groupBoards } from '@/lib/query/stream-groups';

const list = listKeys('launch-aaaaaaaa');

describe('a saved list among boards', () => {
  it('is asked for by its address', () => {
    expect(boardParam(list)).toEqual(['list', 'launch-aaaaaaaa']);
    expect(boardParam(['nasa', '12'])).toEqual(['creators', 'nasa,12']);
    expect(streamPath([['1'], list], 7)).toBe('/api/spaces/stream?creators=1&list=launch-aaaaaaaa&since=7');
  });

  it('has a stream of its own: it may fill one', () => {
    expect(groupBoards([['1'], list, ['2']])).toEqual([[['1'], ['2']], [list]]);
  });
});
