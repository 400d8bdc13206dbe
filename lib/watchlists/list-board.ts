import 'server-only';
import type { ListSource, ListState } from '@/lib/collector/list-watches';
import type { Db } from '@/lib/db/connection';
import { findListCreatorIds } from '@/lib/db/list-creators';
import { storeTime } from '@/lib/db/store-clock';
import { CodedError } from '@/lib/errors';
import type { Asker } from '@/lib/watchlists/asker';
import { type OpenList, openList } from '@/lib/watchlists/open-list';

const stateOf = async (db: Db, { list, until }: OpenList): Promise<ListState> => ({
  revision: list.revision,
  until,
  keys: await findListCreatorIds(db, list.id),
});

/** What the asker may see of the list now; null when it is nothing any more. */
async function rereadList({ db, viewerId }: Asker, slug: string): Promise<ListState | null> {
  try {
    return await stateOf(db, await openList({ db, viewerId, now: storeTime() }, slug, 'read'));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'not-found') return null;
    throw error;
  }
}

/**
 * A saved list as a board: its creators' ids in order, and what an open stream needs to notice that the
 * list, or the asker's access to it, has changed.
 * @throws CodedError `not-found`
 */
export async function listBoard(asker: Asker, slug: string): Promise<ListSource> {
  const opened = await openList(asker, slug, 'read');
  const state = await stateOf(asker.db, opened);
  return { ...state, listId: opened.list.id, reread: () => rereadList(asker, slug) };
}
