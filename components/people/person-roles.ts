import { peopleOf } from '@/components/people/roles';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { groupSpaces } from '@/lib/spaces/group';

export type PersonRole = { name: 'Hosting' | 'Speaking' | 'Invited'; spaces: BoardSpace[] };

/** A board's Spaces by what this person does in them: the highest role, what is on first. */
export function rolesOfPerson(spaces: readonly BoardSpace[], personId: string, now: number): PersonRole[] {
  const { live, scheduled, ended } = groupSpaces(spaces, now);
  const hosting: BoardSpace[] = [];
  const speaking: BoardSpace[] = [];
  const invited: BoardSpace[] = [];
  for (const space of [...live, ...scheduled, ...ended]) {
    const { hostId, coHostIds, speakerIds, invitedIds } = peopleOf(space);
    if (hostId === personId || coHostIds.includes(personId)) hosting.push(space);
    else if (speakerIds.includes(personId)) speaking.push(space);
    else if (invitedIds.includes(personId)) invited.push(space);
  }
  const roles: PersonRole[] = [
    { name: 'Hosting', spaces: hosting },
    { name: 'Speaking', spaces: speaking },
    { name: 'Invited', spaces: invited },
  ];
  return roles.filter((role) => role.spaces.length > 0);
}
