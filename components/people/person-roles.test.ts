import { expect, it } from 'vitest';
import { bareSpace } from '@/components/board/fixture-spaces';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { rolesOfPerson } from './person-roles';

const now = Date.UTC(2026, 10, 24, 17);
const space = (id: string, rest: Partial<BoardSpace>) => bareSpace({ id, creatorId: 'host', ...rest });
const spaces = [
  space('over', { creatorId: 'ada', state: 'ended', endedAt: now - 1 }),
  space('planned', { creatorId: 'ada', state: 'scheduled', scheduledStart: now + 1 }),
  space('cohosted', { hostIds: ['ada'], speakerIds: ['ada'] }),
  space('spoken', { speakerIds: ['ada'], invitedIds: ['ada'] }),
  space('asked', { state: 'scheduled', invitedIds: ['ada'] }),
  space('other', { speakerIds: ['bo'] }),
];
const found = (personId: string) =>
  rolesOfPerson(spaces, personId, now).map((role) => [role.name, ...role.spaces.map(({ id }) => id)]);

it('gives each Space once, in the highest role, what is on first', () => {
  expect(found('ada')).toEqual([
    ['Hosting', 'cohosted', 'planned', 'over'],
    ['Speaking', 'spoken'],
    ['Invited', 'asked'],
  ]);
});

it('leaves out roles that they have nowhere', () => {
  expect(found('bo')).toEqual([['Speaking', 'other']]);
  expect(found('nobody')).toEqual([]);
});
