import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { retryBusy } from '@/lib/db/transaction';

export type OverlayRow = Selectable<Tables['list_overlays']>;

/** What one person made of a list for themselves, or null. */
export async function findOverlay(db: Db, listId: string, userId: string): Promise<OverlayRow | null> {
  const row = await db
    .selectFrom('list_overlays')
    .selectAll()
    .where('list_id', '=', listId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ?? null;
}

/** All that one person made of lists, by list. */
export async function findOverlays(db: Db, userId: string): Promise<Map<string, OverlayRow>> {
  const rows = await db.selectFrom('list_overlays').selectAll().where('user_id', '=', userId).execute();
  return new Map(rows.map((row) => [row.list_id, row]));
}

/** Which lists people have pinned; deleted and archived ones left out. */
export async function findPinned(db: Db): Promise<{ listId: string; userId: string; ownerId: string }[]> {
  return await db
    .selectFrom('list_overlays')
    .innerJoin('lists', 'lists.id', 'list_overlays.list_id')
    .select([
      'list_overlays.list_id as listId',
      'list_overlays.user_id as userId',
      'lists.owner_id as ownerId',
    ])
    .where('list_overlays.is_pinned', '=', 1)
    .where('lists.deleted_at', 'is', null)
    .where('lists.archived_at', 'is', null)
    .execute();
}

type Patch = Partial<Omit<OverlayRow, 'list_id' | 'user_id'>>;

/** Writes some of it; the rest stays. */
export async function saveOverlay(db: Db, listId: string, userId: string, patch: Patch): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  const fresh = { pins: '[]', hidden: '[]', default_view: null, is_pinned: 0, opened_at: null };
  await retryBusy(() =>
    db
      .insertInto('list_overlays')
      .values({ list_id: listId, user_id: userId, ...fresh, ...patch })
      .onConflict((on) => on.columns(['list_id', 'user_id']).doUpdateSet(patch))
      .execute(),
  );
}
