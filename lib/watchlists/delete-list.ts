import 'server-only';
import { announceChange } from '@/lib/db/changes';
import { findList, purgeOldestDeleted, updateList } from '@/lib/db/lists';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { assertRoomForList } from '@/lib/watchlists/create-list';
import { mostDeletedLists, undoWithinMs } from '@/lib/watchlists/list-limits';
import { isSlug } from '@/lib/watchlists/list-slug';
import { noSuchList, openList } from '@/lib/watchlists/open-list';

/**
 * Deletes a list for everybody at once; answers until when (epoch ms) its owner can bring it back.
 * @throws CodedError `not-found`, `not-permitted`
 */
export async function deleteList(asker: Asker, slug: string): Promise<{ until: number }> {
  await writeTransaction(asker.db, async (trx) => {
    const { list } = await openList({ ...asker, db: trx }, slug, 'delete');
    await updateList(trx, list.id, { deleted_at: asker.now });
    await purgeOldestDeleted(trx, asker.viewerId, mostDeletedLists);
  });
  await announceChange(asker.db, 'lists');
  return { until: asker.now + undoWithinMs };
}

/** Brings back a list that its owner has just deleted. @throws CodedError `not-found`, `too-late`, `limit-reached` */
export async function undoDeletion(asker: Asker, slug: string): Promise<void> {
  await writeTransaction(asker.db, async (trx) => {
    const list = isSlug(slug) ? await findList(trx, slug) : null;
    if (!list || list.owner_id !== asker.viewerId) throw noSuchList();
    if (list.deleted_at === null) return;
    if (list.deleted_at < asker.now - undoWithinMs) {
      throw new CodedError('too-late', 'This can no longer be undone: it was too long ago.');
    }
    await assertRoomForList(trx, asker.viewerId, 'You have');
    await updateList(trx, list.id, { deleted_at: null });
  });
  await announceChange(asker.db, 'lists');
}
