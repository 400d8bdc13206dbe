import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';

export type LinkRow = Selectable<Tables['list_links']>;

export async function findLinks(db: Db, listId: string): Promise<LinkRow[]> {
  return await db
    .selectFrom('list_links')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('role')
    .execute();
}

/** A link by its id or the hash of its secret, with what its list is called; null when unknown, expired or of a deleted list. */
export async function findLink(
  db: Db,
  by: { id: string } | { secretHash: string },
  now: number,
): Promise<(LinkRow & { slug: string; name: string; ownerId: string }) | null> {
  const row = await db
    .selectFrom('list_links')
    .innerJoin('lists', 'lists.id', 'list_links.list_id')
    .selectAll('list_links')
    .select(['lists.slug', 'lists.name', 'lists.owner_id as ownerId'])
    .where((eb) =>
      'id' in by ? eb('list_links.id', '=', by.id) : eb('list_links.secret_hash', '=', by.secretHash),
    )
    .where('lists.deleted_at', 'is', null)
    .executeTakeFirst();
  return row && (row.expires_at === null || row.expires_at > now) ? row : null;
}

/** Ends the link of a role, if there is one, and the access of everybody who came by it. */
export async function deleteLink(db: Db, listId: string, role: LinkRow['role']): Promise<boolean> {
  const rows = await db
    .deleteFrom('list_links')
    .where('list_id', '=', listId)
    .where('role', '=', role)
    .returning('id')
    .execute();
  for (const { id } of rows) {
    await db.deleteFrom('list_members').where('list_id', '=', listId).where('via', '=', id).execute();
  }
  return rows.length > 0;
}

export async function insertLink(db: Db, row: LinkRow): Promise<void> {
  await db.insertInto('list_links').values(row).execute();
}
