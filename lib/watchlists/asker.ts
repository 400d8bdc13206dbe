import 'server-only';
import { requireViewer, requireWriter } from '@/lib/auth/viewer';
import { type Db, store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';

/** Who asks for a list, of which store, and when (epoch ms by the store's clock). */
export type Asker = { db: Db; viewerId: string; now: number };

/** Somebody already known, as whoever asks. */
export async function askerOf({ id }: { id: string }): Promise<Asker> {
  return { db: await store(), viewerId: id, now: storeTime() };
}

/** Whoever sent this request, to look. @throws CodedError `signed-out` */
export async function readingAsker(): Promise<Asker> {
  return await askerOf(await requireViewer());
}

/** Whoever sent this request, to change something. @throws CodedError `signed-out`, `read-only-token` */
export async function writingAsker(): Promise<Asker> {
  return await askerOf(await requireWriter());
}
