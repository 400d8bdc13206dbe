import type { List } from '@/lib/watchlists/list-schema';

/** What the viewer is to a list. */
export const ownRoleWords: Record<List['role'], string> = {
  owner: 'Yours',
  editor: 'You can edit',
  viewer: 'View only',
};

/** What somebody is to a list, as a choice. */
export const roleNames: Record<List['role'], string> = {
  owner: 'Owner',
  editor: 'Can edit',
  viewer: 'Can view',
};
