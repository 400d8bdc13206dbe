import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { diffSpaces } from '@/lib/spaces/diff';
import { testBoardSpace } from '@/lib/spaces/spaces-for-test';

const space = (more: Partial<BoardSpace> = {}) => testBoardSpace('s', more);
const scheduled = (scheduledStart?: number) => space({ state: 'scheduled', scheduledStart });

describe('what changed between two readings', () => {
  it.each<[string, BoardSpace[], BoardSpace[], unknown[]]>([
    ['nothing known, one live', [], [space()], [{ kind: 'live' }]],
    ['nothing known, one announced', [], [scheduled(5)], [{ kind: 'scheduled' }]],
    ['nothing known, one over already', [], [space({ state: 'ended' })], [{ kind: 'ended' }]],
    ['announced, begun', [scheduled(5)], [space({ scheduledStart: 5 })], [{ kind: 'live' }]],
    ['announced, begun at another time', [scheduled(5)], [space({ scheduledStart: 9 })], [{ kind: 'live' }]],
    ['put off', [scheduled(5)], [scheduled(9)], [{ kind: 'moved', from: 5, to: 9 }]],
    ['brought forward', [scheduled(9)], [scheduled(5)], [{ kind: 'moved', from: 9, to: 5 }]],
    ['given a time at last', [scheduled()], [scheduled(5)], []],
    ['cancelled', [scheduled(5)], [space({ state: 'cancelled' })], [{ kind: 'cancelled' }]],
    ['ended', [space()], [space({ state: 'ended' })], [{ kind: 'ended' }]],
    ['over before anybody saw it live', [scheduled(5)], [space({ state: 'ended' })], [{ kind: 'ended' }]],
    ['gone from X', [space()], [space({ state: 'gone' })], [{ kind: 'gone' }]],
    ['back after all', [space({ state: 'gone' })], [space()], [{ kind: 'live' }]],
    ['not listed, nobody knows why', [space()], [space({ missingSince: 7 })], []],
    ['in a state nobody has seen before', [space()], [space({ state: 'unknown' })], []],
    ['somebody speaks', [space()], [space({ speakerIds: ['2'] })], [{ kind: 'joined', personIds: ['2'] }]],
    ['a speaker becomes a host', [space({ speakerIds: ['2'] })], [space({ hostIds: ['1', '2'] })], []],
    ['somebody leaves', [space({ speakerIds: ['2'] })], [space()], []],
    ['somebody is invited', [scheduled(5)], [{ ...scheduled(5), speakerIds: ['2'] }], []],
    ['the words change', [space()], [space({ title: 'New', participantCount: 9 })], []],
    ['off the board', [space()], [], []],
    ['the same', [space()], [space()], []],
  ])('%s', (_what, before, after, changes) => {
    expect(diffSpaces(before, after)).toHaveLength(changes.length);
    expect(diffSpaces(before, after)).toMatchObject(changes);
  });

  it('tells of every Space, in the order of the newer reading', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => space({ id }));
    if (!a || !b || !c) throw new Error('three Spaces');
    const changes = diffSpaces([b, a], [c, { ...a, state: 'ended' }, b]);
    expect(changes.map(({ kind, space: { id } }) => `${id} ${kind}`)).toEqual(['c live', 'a ended']);
  });
});
