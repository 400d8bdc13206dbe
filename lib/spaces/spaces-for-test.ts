import type { BoardSpace } from '@/lib/spaces/board-schema';
import type { Person, Snapshot, Space } from '@/lib/spaces/types';

/** Spaces, people and snapshots with what every one of them has; a test says the rest. */

const nobody = { hostIds: [], speakerIds: [], invitedIds: [], topicIds: [] };

/** Live, of creator 1 or another. */
export const testSpace = (id: string, more: Partial<Space> = {}): Space => {
  const creatorId = more.creatorId ?? '1';
  return { ...nobody, id, state: 'live', stateOnWire: 'live', creatorId, hostIds: [creatorId], ...more };
};

/** As a board tells it. */
export const testBoardSpace = (id: string, more: Partial<BoardSpace> = {}): BoardSpace => {
  const creatorId = more.creatorId ?? '1';
  return { ...nobody, id, state: 'live', creatorId, hostIds: [creatorId], ...more };
};

export const testPerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  handle: `p${id}`,
  name: `P ${id}`,
  ...more,
});

/** Of a creator with nothing on, never checked. */
export const testSnapshot = (creatorId: string, more: Partial<Snapshot> = {}): Snapshot => ({
  creatorId,
  version: 1,
  checkedAt: 0,
  watchedSince: 0,
  spaces: [],
  people: [],
  topics: [],
  problems: [],
  ...more,
});
