import 'server-only';
import { requireViewer, requireWriter } from '@/lib/auth/viewer';
import { type Db, store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';

/** Who asks for a list, of which store, and when (epoch ms by the store's clock). */
export type Asker = { db: Db; viewerId: string; now: number };

/** Whoever sent this request, to look. @throws CodedError `signed-out` */
export async function readingAsker(): Promise<Asker> {
  const { id } = await requireViewer();
  return { db: await store(), viewerId: id, now: storeTime() };
}

/** Whoever sent this request, to change something. @throws CodedError `signed-out`, `read-only-token` */
export async function writingAsker(): Promise<Asker> {
  const { id } = await requireWriter();
  return { db: await store(), viewerId: id, now: storeTime() };
}
