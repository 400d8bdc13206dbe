/** What somebody is to a list. `none`: the list does not exist for them. */
export const roles = ['owner', 'editor', 'viewer', 'none'] as const;
export type Role = (typeof roles)[number];
/** What a list can be shared as. */
export const sharedRoles = ['viewer', 'editor'] as const;
export type SharedRole = (typeof sharedRoles)[number];

export const listActions = [
  'read',
  'personalise',
  'copy',
  'export',
  'see-history',
  'leave',
  'edit',
  'see-members',
  'archive',
  'delete',
  'share',
  'hand-over',
] as const;
export type ListAction = (typeof listActions)[number];

const viewerMay = ['read', 'personalise', 'copy', 'export', 'see-history', 'leave'] as const;
const editorMay = [...viewerMay, 'edit', 'see-members'] as const;

/** The one table of who may do what. An owner cannot leave: they hand over or delete. */
const allowed: Record<Role, ReadonlySet<ListAction>> = {
  owner: new Set(listActions.filter((action) => action !== 'leave')),
  editor: new Set(editorMay),
  viewer: new Set(viewerMay),
  none: new Set(),
};

export function mayDo(role: Role, action: ListAction): boolean {
  return allowed[role].has(action);
}

const rank: Record<Role, number> = { none: 0, viewer: 1, editor: 2, owner: 3 };

/** Of several ways somebody got at a list the one that allows most counts. */
export function highestRole(held: readonly Role[]): Role {
  return held.reduce<Role>((best, role) => (rank[role] > rank[best] ? role : best), 'none');
}
