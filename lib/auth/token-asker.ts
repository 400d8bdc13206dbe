import 'server-only';
import { requireSession } from '@/lib/auth/viewer';
import { type Db, store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';

/**
 * Who asks about personal access tokens: somebody on a page, never a token itself.
 * @throws CodedError `signed-out`, `foreign-origin`, `not-permitted`
 */
export async function tokenAsker(options: {
  toWrite: boolean;
}): Promise<{ db: Db; viewerId: string; now: number }> {
  const { id } = await requireSession(options);
  return { db: await store(), viewerId: id, now: storeTime() };
}
