import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { groupSpaces, quietCreators } from '@/lib/spaces/group';
import { testBoardSpace as space } from '@/lib/spaces/spaces-for-test';

const now = 1_000_000;
const idsOf = (spaces: BoardSpace[]) => {
  const { live, scheduled, ended } = groupSpaces(spaces, now);
  const ids = (group: BoardSpace[]) => group.map(({ id }) => id).join(' ');
  return [ids(live), ids(scheduled), ids(ended)];
};

describe('groups', () => {
  it('live: most listeners first, then started last, unknown counts at the end', () => {
    const spaces = [
      space('none'),
      space('few', { participantCount: 3, startedAt: 9 }),
      space('early', { participantCount: 50, startedAt: 1 }),
      space('late', { participantCount: 50, startedAt: 2 }),
      space('zero', { participantCount: 0 }),
    ];
    expect(idsOf(spaces)).toEqual(['late early few zero none', '', '']);
  });

  it('scheduled: next first, those without a time last', () => {
    const at = (id: string, scheduledStart?: number) => space(id, { state: 'scheduled', scheduledStart });
    expect(idsOf([at('b', 20), at('x'), at('a', 10), at('c', 30)])).toEqual(['', 'a b c x', '']);
  });

  it('ended: latest first', () => {
    const at = (id: string, endedAt?: number) => space(id, { state: 'ended', endedAt });
    expect(idsOf([at('x'), at('old', 1), at('new', 2)])).toEqual(['', '', 'new old x']);
  });

  it('equals keep one order, however they arrive', () => {
    const equal = [space('c'), space('a'), space('b')];
    expect(idsOf(equal)).toEqual(idsOf(equal.toReversed()));
  });

  it.each([
    [{ endedAt: now - 1, startedAt: 1 }, 2],
    [{ endedAt: now + 1, startedAt: 1 }, 0],
    [{ startedAt: now }, 0],
    [{ startedAt: now + 1 }, 1],
    [{ scheduledStart: now - 1 }, 1],
    [{}, 1],
  ])('an unknown state is placed by its times: %j', (times, group) => {
    expect(idsOf([space('a', { state: 'unknown', ...times })])[group]).toBe('a');
  });

  it('leaves the list it was given as it was', () => {
    const spaces = [space('a', { participantCount: 1 }), space('b', { participantCount: 2 })];
    groupSpaces(spaces, now);
    expect(spaces.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

it('quiet are those who were checked and have no Space; the unchecked are never called quiet', () => {
  const creators = [
    { id: '1', key: 'ana', status: 'checked' },
    { id: '2', key: 'ben', status: 'checked' },
    { id: '3', key: 'cho', status: 'checking' },
    { id: '4', key: 'dia', status: 'refused' },
  ] as const;
  const quiet = quietCreators({ creators: [...creators], spaces: [space('a', { creatorId: '1' })] });
  expect(quiet.map(({ id }) => id)).toEqual(['2']);
});
