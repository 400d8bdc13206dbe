import type { BoardSpace } from '@/lib/spaces/board-schema';

export type Role = { name: 'Host' | 'Co-hosts' | 'Speakers' | 'Invited'; ids: string[] };
export type SpacePeople = { hostId: string; coHostIds: string[]; speakerIds: string[]; invitedIds: string[] };

/**
 * Everyone once, in their highest role. X names co-hosts among the speakers too, and while a Space
 * is live its creator among the hosts but not the speakers.
 */
export function peopleOf(space: BoardSpace): SpacePeople {
  const seen = new Set([space.creatorId]);
  const once = (ids: readonly string[]) => ids.filter((id) => !seen.has(id) && Boolean(seen.add(id)));
  return {
    hostId: space.creatorId,
    coHostIds: once(space.hostIds),
    speakerIds: once(space.speakerIds),
    invitedIds: once(space.invitedIds),
  };
}

/** The roles that somebody holds, in order. */
export function rolesOf(space: BoardSpace): Role[] {
  const { hostId, coHostIds, speakerIds, invitedIds } = peopleOf(space);
  const roles: Role[] = [
    { name: 'Host', ids: [hostId] },
    { name: 'Co-hosts', ids: coHostIds },
    { name: 'Speakers', ids: speakerIds },
    { name: 'Invited', ids: invitedIds },
  ];
  return roles.filter((role) => role.ids.length > 0);
}
