import { expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { peopleOf, rolesOf } from './roles';

const space: BoardSpace = {
  id: '1',
  state: 'live',
  creatorId: 'host',
  hostIds: ['host', 'co'],
  speakerIds: ['co', 'guest', 'guest'],
  invitedIds: ['guest', 'waiting'],
  topicIds: [],
};

it('shows everyone once, in their highest role', () => {
  expect(peopleOf(space)).toEqual({
    hostId: 'host',
    coHostIds: ['co'],
    speakerIds: ['guest'],
    invitedIds: ['waiting'],
  });
});

it('leaves out roles that nobody holds', () => {
  const alone = { ...space, hostIds: [], speakerIds: [], invitedIds: [] };
  expect(rolesOf(alone)).toEqual([{ name: 'Host', ids: ['host'] }]);
});
