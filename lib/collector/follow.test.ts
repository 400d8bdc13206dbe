import { expect, it } from 'vitest';
import { planFollow } from '@/lib/collector/follow';
import type { Snapshot, Space } from '@/lib/spaces/types';
import { minute } from '@/lib/time';

const now = 1_763_747_000_000;
const space = (id: string, more: Partial<Space>): Space => ({
  id,
  state: 'live',
  stateOnWire: 'live',
  hostIds: [],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
  ...more,
});
const snapshot = (spaces: Space[], checkedAt = now - minute): Snapshot => ({
  creatorId: '1',
  version: 1,
  checkedAt,
  watchedSince: 0,
  spaces,
  people: [],
  topics: [],
  problems: [],
});
const plan = (spaces: Space[], asked: [string, number][] = [], checkedAt?: number) =>
  planFollow([snapshot(spaces, checkedAt)], new Map(asked), now).map(({ spaceId }) => spaceId);
const scheduled = (id: string, inMs: number) => space(id, { state: 'scheduled', scheduledStart: now + inMs });

it.each<[string, Space, boolean]>([
  ['a live one', space('a', {}), true],
  ['a vanished one', space('a', { missingSince: now - 1_000 }), true],
  ['one due in two minutes', scheduled('a', 2 * minute), true],
  ['one overdue for a quarter of an hour', scheduled('a', -15 * minute), true],
  ['one due later', scheduled('a', 3 * minute), false],
  ['one overdue for longer', scheduled('a', -16 * minute), false],
  ['an ended one', space('a', { state: 'ended' }), false],
  ['one that is gone', space('a', { missingSince: 1, goneSince: 2 }), false],
])('%s: %j', (_, given, isFollowed) => {
  expect(plan([given])).toEqual(isFollowed ? ['a'] : []);
});

it('leaves out what discovery has just told, but not what vanished from it', () => {
  const spaces = [space('live', {}), space('lost', { missingSince: now })];
  expect(plan(spaces, [], now - 1_000)).toEqual(['lost']);
});

it('asks for a vanished one again only after a minute', () => {
  const lost = [space('a', { missingSince: now - 2 * minute })];
  expect(plan(lost, [['a', now - 59_000]])).toEqual([]);
  expect(plan(lost, [['a', now - 60_000]])).toEqual(['a']);
});

it('prefers vanished to due to live, and takes a hundred at most', () => {
  const many = Array.from({ length: 120 }, (_, i) => space(`live${i}`, {}));
  const picked = plan([...many, scheduled('due', 0), space('lost', { missingSince: 1 })]);
  expect(picked.slice(0, 2)).toEqual(['lost', 'due']);
  expect(picked).toHaveLength(100);
});

it('asks for a due and a live one again in every turn of a single token, 3.75 s apart', () => {
  const asked: [string, number][] = [
    ['live', now - 3_750],
    ['due', now - 3_750],
  ];
  expect(plan([space('live', {}), scheduled('due', 0)], asked)).toEqual(['due', 'live']);
});
