import { expect, it } from 'vitest';
import { assembleOnce } from '@/lib/collector/assembled-boards';
import { stubCollector } from '@/lib/collector/stub-collector';
import { assembleBoard, type BoardInput } from '@/lib/spaces/board';
import type { Person, Snapshot } from '@/lib/spaces/types';

const guest = (name: string): Person => ({ id: '9', handle: 'guest', name });
const host: Person = { id: '1', handle: 'ada', name: 'Ada' };

function snapshot(creatorId: string, more: Partial<Snapshot>): Snapshot {
  const space = { id: `s${creatorId}`, state: 'live', stateOnWire: 'live', creatorId } as const;
  return {
    creatorId,
    version: 1,
    checkedAt: 1_000,
    watchedSince: 0,
    spaces: [{ ...space, hostIds: [], speakerIds: ['9'], invitedIds: [], topicIds: [] }],
    people: [guest(`as ${creatorId} says`)],
    topics: [],
    problems: [],
    ...more,
  };
}

const board = (
  first: Partial<Snapshot>,
  second: Partial<Snapshot>,
  more: Partial<BoardInput> = {},
): BoardInput => ({
  creators: [
    { key: 'ada', id: '1', person: host, snapshot: snapshot('1', first), problem: null },
    { key: 'bo', id: '2', person: null, snapshot: snapshot('2', second), problem: null },
  ],
  rejected: [],
  unresolved: [],
  intervalMs: 3_750,
  ...more,
});

it('keeps the very board while only ages grow, and tells the ages', () => {
  const c = stubCollector();
  const before = assembleOnce(c, board({}, {}));
  const after = assembleOnce(c, board({ checkedAt: 5_000 }, { checkedAt: 5_000 }));
  expect(after.board).toBe(before.board);
  expect(after.checkedAt).toEqual([5_000, 5_000]);
});

it.each<[string, BoardInput]>([
  ['content', board({ version: 2, spaces: [] }, {})],
  ['the order of ages', board({ checkedAt: 2_000 }, {})],
  ['the pace', board({}, {}, { intervalMs: 7_500 })],
  ['a reject', board({}, {}, { rejected: [{ key: 'nobody', reason: 'not-on-x' }] })],
  ['a name still looked up', board({}, {}, { unresolved: [{ key: 'cy', problem: null }] })],
  ['a count of reminders', board({}, {}, { subscriberCounts: new Map([['s1', 4]]) })],
])('puts it together anew with %s', (_, input) => {
  const c = stubCollector();
  const before = assembleOnce(c, board({}, {}));
  const after = assembleOnce(c, input);
  expect(after.board).not.toBe(before.board);
  expect(after).toEqual(assembleBoard(input));
});

it('shows a refusal as soon as there is one, and its end', () => {
  const c = stubCollector();
  const calm = board({}, {});
  const problem = { code: 'rate-limited', since: 1_000, retryAt: 9_000 } as const;
  const refused = { ...calm, creators: calm.creators.map((creator) => ({ ...creator, problem })) };
  expect(assembleOnce(c, calm).board.pause).toBeNull();
  expect(assembleOnce(c, refused).board.pause).toMatchObject({ code: 'rate-limited' });
  expect(assembleOnce(c, calm).board.pause).toBeNull();
});
