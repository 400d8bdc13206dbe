import 'server-only';
import type { Db } from '@/lib/db/connection';
import { facesOf } from '@/lib/people/faces';
import type { NewCreator } from '@/lib/watchlists/list-value';

/** Creators with the handle they have now, so that a list can name them when nothing newer is known. */
export async function labelled(db: Db, creators: readonly NewCreator[]): Promise<NewCreator[]> {
  const faces = await facesOf(
    db,
    creators.map(({ id }) => id),
  );
  return creators.map((creator) => ({
    ...creator,
    handle: creator.handle ?? faces.get(creator.id)?.handle ?? null,
  }));
}
