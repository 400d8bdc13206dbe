import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';

export type ChangeRow = Selectable<Tables['list_changes']>;

export async function insertChange(db: Db, row: ChangeRow): Promise<void> {
  await db.insertInto('list_changes').values(row).execute();
}

/** Changes after a version, the oldest first. */
export async function findChangesSince(db: Db, listId: string, version: number): Promise<ChangeRow[]> {
  return await db
    .selectFrom('list_changes')
    .selectAll()
    .where('list_id', '=', listId)
    .where('version', '>', version)
    .orderBy('version')
    .execute();
}

/** The newest changes, before a version where given, the newest first. */
export async function findHistory(
  db: Db,
  listId: string,
  most: number,
  before?: number,
): Promise<ChangeRow[]> {
  const all = db
    .selectFrom('list_changes')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('version', 'desc')
    .limit(most);
  return await (before === undefined ? all : all.where('version', '<', before)).execute();
}
