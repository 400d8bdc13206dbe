import 'server-only';
import { handlesToBind, isAllowed, isListed } from '@/lib/auth/access-list';
import { bindEntries, entriesOf } from '@/lib/db/access-entries';
import type { Db } from '@/lib/db/connection';

export type AccessLists = { allowedUsers: string[]; adminUsers: string[] };
export type Access = { isAllowed: boolean; isAdmin: boolean };

/** What a person may do by the lists as they are now. A handle listed since their sign-in counts from the next one. */
export async function canUse(db: Db, userId: string, lists: AccessLists): Promise<Access> {
  const identity = { id: userId, boundHandles: await entriesOf(db, userId) };
  return {
    isAllowed: isAllowed(lists.allowedUsers, identity),
    isAdmin: isListed(lists.adminUsers, identity),
  };
}

/**
 * The decision at sign-in, when X has just said who holds a handle: listed handles nobody holds yet
 * are bound to this person's id, and stay so whoever carries the handle later.
 */
export async function admit(
  db: Db,
  person: { id: string; handle: string },
  lists: AccessLists,
  now: number,
): Promise<Access> {
  const handles = handlesToBind([lists.allowedUsers, lists.adminUsers], person.handle);
  await bindEntries(db, handles, person.id, now);
  return await canUse(db, person.id, lists);
}
