import { describe, expect, it } from 'vitest';
import { applyPiece } from '@/lib/spaces/apply-piece';
import { assembleBoard } from '@/lib/spaces/board';
import type { Board } from '@/lib/spaces/board-schema';
import { pieceOf } from '@/lib/spaces/piece';
import { testPerson as person, testSnapshot, testSpace } from '@/lib/spaces/spaces-for-test';
import { pieceSchema } from '@/lib/spaces/stream-events';
import type { Person, Snapshot, Space } from '@/lib/spaces/types';

const space = (id: string, creatorId: string, more: Partial<Space> = {}) =>
  testSpace(id, { creatorId, ...more });
const snapshot = (creatorId: string, version: number, spaces: Space[], people: Person[] = []): Snapshot =>
  testSnapshot(creatorId, {
    version,
    checkedAt: version * 1_000,
    watchedSince: 500,
    spaces,
    people: [person(creatorId), ...people],
    topics: [...new Set(spaces.flatMap(({ topicIds }) => topicIds))].map((id) => ({ id, name: `T ${id}` })),
  });
const boardOf = (...snapshots: Snapshot[]): Board =>
  assembleBoard({
    creators: snapshots.map((each) => ({
      key: each.creatorId,
      id: each.creatorId,
      person: null,
      snapshot: each,
      problem: null,
    })),
    rejected: [],
    unresolved: [],
    intervalMs: 5_000,
  }).board;
/** As it arrives: through JSON and the schema. */
const sent = (from: Snapshot) => pieceSchema.parse(JSON.parse(JSON.stringify(pieceOf(from))));

const ada = snapshot('1', 1, [space('a', '1', { speakerIds: ['3'], topicIds: ['t'] })], [person('3')]);
const ben = snapshot('2', 2, [space('b', '2', { topicIds: ['u'] })]);

describe('a piece put into a board', () => {
  it.each<[string, Snapshot]>([
    ['a Space begins', snapshot('2', 3, [space('b', '2'), space('c', '2')])],
    ['a Space leaves, with its people and topics', snapshot('1', 3, [])],
    [
      'words and people change',
      snapshot('1', 3, [space('a', '1', { title: 'New', hostIds: ['1', '4'] })], [person('4')]),
    ],
    [
      'a profile changes',
      snapshot('1', 3, [space('a', '1', { speakerIds: ['3'] })], [person('3', { bio: 'New' })]),
    ],
    [
      'somebody becomes protected',
      snapshot('2', 3, [space('b', '2', { speakerIds: ['3'] })], [person('3', { protected: true })]),
    ],
  ])('comes to what all pieces together make: %s', (_what, next) => {
    const now = [ada, ben].map((each) => (each.creatorId === next.creatorId ? next : each));
    const expected = boardOf(...now);
    const board = applyPiece(boardOf(ada, ben), sent(next));
    // Whoever has no Space keeps the profile that was known.
    expect({ ...board, people: { ...board.people, ...expected.people } }).toEqual({
      ...expected,
      people: board.people,
    });
    expect(board.people).toMatchObject(expected.people);
  });

  it('keeps the very Spaces that did not change', () => {
    const before = boardOf(ada, ben);
    const after = applyPiece(before, sent(snapshot('2', 3, [])));
    expect(after.spaces).toHaveLength(1);
    expect(after.spaces[0]).toBe(before.spaces.find(({ id }) => id === 'a'));
  });

  it('shows nothing more of somebody known as protected, whatever another piece says', () => {
    const shy = boardOf(
      snapshot('1', 1, [space('a', '1', { speakerIds: ['3'] })], [person('3', { protected: true })]),
      ben,
    );
    const piece = sent(
      snapshot('2', 3, [space('b', '2', { speakerIds: ['3'] })], [person('3', { bio: 'from before' })]),
    );
    expect(applyPiece(shy, piece).people['3']).toEqual({
      id: '3',
      handle: 'p3',
      name: 'P 3',
      isProtected: true,
    });
  });

  it('keeps the count of reminders that is the viewer’s own, which no piece carries', () => {
    const before = boardOf(ada, ben);
    const own = { ...before, spaces: before.spaces.map((each) => ({ ...each, subscriberCount: 12 })) };
    const after = applyPiece(own, sent(snapshot('2', 3, [space('b', '2', { title: 'New' })])));
    expect(after.spaces.find(({ id }) => id === 'b')).toMatchObject({ title: 'New', subscriberCount: 12 });
  });

  it('makes its creator checked, and no one else', () => {
    const before = boardOf(ada, ben);
    const problem = { code: 'x-timeout' as const };
    const refused = {
      ...before,
      creators: before.creators.map((each) => ({ ...each, status: 'refused' as const, problem })),
    };
    const { creators } = applyPiece(refused, sent(snapshot('2', 3, [])));
    expect(creators).toEqual([
      { id: '1', key: '1', status: 'refused', problem },
      { id: '2', key: '2', status: 'checked' },
    ]);
  });

  it('leaves a board alone that does not hold its creator', () => {
    const before = boardOf(ada);
    expect(applyPiece(before, sent(ben))).toBe(before);
  });
});
