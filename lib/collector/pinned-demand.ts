import 'server-only';
import { type AccessLists, canUse } from '@/lib/auth/access';
import type { Demand } from '@/lib/collector/demand';
import type { Db } from '@/lib/db/connection';
import { findListCreatorIds } from '@/lib/db/list-creators';
import { findSharedWith } from '@/lib/db/list-members';
import { findPinned } from '@/lib/db/list-overlays';

const readEveryMs = 10_000;

/** Creators on lists that people have pinned, by person: those they still may see, and are still let in. */
export async function pinnedCreators(
  db: Db,
  lists: AccessLists,
  now: number,
): Promise<Map<string, readonly string[]>> {
  const pinned = await findPinned(db);
  const creators = new Map<string, readonly string[]>();
  for (const userId of new Set(pinned.map((row) => row.userId))) {
    if (!(await canUse(db, userId, lists)).isAllowed) continue;
    const shared = new Set((await findSharedWith(db, userId, now)).map(({ list_id }) => list_id));
    const theirs = pinned.filter(
      ({ listId, ownerId, ...row }) => row.userId === userId && (ownerId === userId || shared.has(listId)),
    );
    const ids = await Promise.all(theirs.map(({ listId }) => findListCreatorIds(db, listId)));
    creators.set(userId, [...new Set(ids.flat())]);
  }
  return creators;
}

/**
 * Keeps pinned lists watched although nobody looks. Only for where the app has a token of its own: nobody's
 * personal one is used in their absence.
 */
export function pinnedGatherer(
  store: () => Promise<Db>,
  demand: Demand,
  lists: AccessLists,
): (now: number) => Promise<void> {
  let readAt = Number.NEGATIVE_INFINITY;
  return async (now) => {
    if (now - readAt < readEveryMs && now >= readAt) return;
    demand.setPinned(await pinnedCreators(await store(), lists, now));
    readAt = now;
  };
}
