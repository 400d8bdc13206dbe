import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { writeTransaction } from '@/lib/db/transaction';

export type ListRow = Selectable<Tables['lists']>;

export async function insertList(db: Db, row: ListRow): Promise<void> {
  await db.insertInto('lists').values(row).execute();
}

/** A list by its address, deleted ones too, or null. */
export async function findList(db: Db, slug: string): Promise<ListRow | null> {
  return (await db.selectFrom('lists').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** How many lists somebody owns; archived ones count, deleted ones do not. */
export async function countOwnLists(db: Db, ownerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('lists')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Patch = Partial<
  Pick<ListRow, 'name' | 'description' | 'owner_id' | 'version' | 'archived_at' | 'deleted_at' | 'updated_at'>
>;

/** Writes what changed of a list; its revision grows with any of it. */
export async function updateList(db: Db, id: string, patch: Patch): Promise<void> {
  await db
    .updateTable('lists')
    .set((eb) => ({ ...patch, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Lists that somebody owns, and those with these ids; deleted ones left out. */
export async function findLists(db: Db, ownerId: string, ids: readonly string[]): Promise<ListRow[]> {
  return await db
    .selectFrom('lists')
    .selectAll()
    .where((eb) =>
      eb.or([eb('owner_id', '=', ownerId), ...(ids.length > 0 ? [eb('id', 'in', [...ids])] : [])]),
    )
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

/** The revisions of lists that are not deleted, by id: what has grown may look different to somebody. */
export async function findRevisions(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('lists')
    .select(['id', 'revision'])
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

const parts = ['list_creators', 'list_members', 'list_links', 'list_changes', 'list_overlays'] as const;

/** Removes all that belongs to a list, within the caller's transaction. */
export async function deleteListParts(trx: Db, listId: string): Promise<void> {
  for (const table of parts) await trx.deleteFrom(table).where('list_id', '=', listId).execute();
}

/** Removes all but the `most` that this person deleted last, and all that belongs to them. */
export async function purgeOldestDeleted(trx: Db, ownerId: string, most: number): Promise<void> {
  const rows = await trx
    .selectFrom('lists')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .orderBy('id')
    .execute();
  for (const { id } of rows.slice(most)) {
    await deleteListParts(trx, id);
    await trx.deleteFrom('lists').where('id', '=', id).execute();
  }
}

/** Removes lists deleted before this (ms), and all that belongs to them. */
export async function purgeLists(db: Db, deletedBefore: number): Promise<void> {
  const rows = await db.selectFrom('lists').select('id').where('deleted_at', '<', deletedBefore).execute();
  for (const { id } of rows) {
    await writeTransaction(db, async (trx) => {
      const [gone] = await trx
        .deleteFrom('lists')
        .where('id', '=', id)
        .where('deleted_at', '<', deletedBefore)
        .execute();
      if (gone?.numDeletedRows !== 1n) return;
      await deleteListParts(trx, id);
    });
  }
}
