import 'server-only';
import type { Transaction } from 'kysely';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { retryBusy } from '@/lib/db/transaction';

/** Whose these Spaces are, as far as any snapshot ever told; of others nothing. */
export async function findSpaceOwners(db: Db, spaceIds: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const ids of chunks(spaceIds)) {
    const rows = await db
      .selectFrom('space_owners')
      .select(['space_id', 'creator_id'])
      .where('space_id', 'in', ids)
      .execute();
    for (const { space_id, creator_id } of rows) owners.set(space_id, creator_id);
  }
  return owners;
}

/** As `findSpaceOwners`, of one. */
export async function findSpaceOwner(db: Db, spaceId: string): Promise<string | null> {
  return (await findSpaceOwners(db, [spaceId])).get(spaceId) ?? null;
}

export type OwnedSpace = { spaceId: string; creatorId: string };

/** Remembers whose these Spaces are. */
export async function saveSpaceOwners(
  trx: Transaction<Tables>,
  owned: readonly OwnedSpace[],
  now: number,
): Promise<void> {
  if (owned.length === 0) return;
  // The last word counts: a statement may name no row twice.
  const rows = new Map(
    owned.map(({ spaceId, creatorId }) => [
      spaceId,
      { space_id: spaceId, creator_id: creatorId, seen_at: now },
    ]),
  );
  for (const values of chunks([...rows.values()])) {
    await trx
      .insertInto('space_owners')
      .values(values)
      .onConflict((on) =>
        on.column('space_id').doUpdateSet((set) => ({
          creator_id: set.ref('excluded.creator_id'),
          seen_at: set.ref('excluded.seen_at'),
        })),
      )
      .execute();
  }
}

/** Forgets whose those Spaces are that nobody has seen new since `before` (ms). */
export async function forgetSpaceOwners(db: Db, before: number): Promise<void> {
  await retryBusy(() => db.deleteFrom('space_owners').where('seen_at', '<', before).execute());
}
