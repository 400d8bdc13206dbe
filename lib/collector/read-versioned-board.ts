import 'server-only';
import { collector } from '@/lib/collector/collector';
import { readBoard } from '@/lib/collector/read-board';
import { currentIntervalMs } from '@/lib/collector/read-creators';
import { keepRecent, type RecentBoard, recentBoard } from '@/lib/collector/recent-boards';
import { noteLooking } from '@/lib/collector/share-demand';
import { store } from '@/lib/db/connection';
import { readSequence } from '@/lib/db/snapshot-sequence';
import { storeTime } from '@/lib/db/store-clock';

/**
 * A board, and the version from which a stream may go on: read before the board, so that nothing up to
 * it is missing in it. Those who ask for one board in the same quarter of a second share a reading.
 */
export async function readVersionedBoard(options: Parameters<typeof readBoard>[0]): Promise<RecentBoard> {
  const c = collector();
  const { viewerId, keys } = options;
  const now = storeTime();
  const viewer = { id: viewerId, intervalMs: currentIntervalMs(viewerId, now) };
  const recent = recentBoard(c, keys, viewer, now);
  const db = await store();
  if (recent) {
    const ids = recent.board.creators.map(({ id }) => id);
    noteLooking(c.demand, db, viewerId, ids, now);
    return { ...recent, serverNow: now };
  }
  const version = await readSequence(db);
  const reading = { ...(await readBoard(options)), version };
  keepRecent(c, keys, viewerId, reading);
  return reading;
}
