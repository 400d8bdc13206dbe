import 'server-only';
import type { Db } from '@/lib/db/connection';

/** What the store keeps of one person beside lists, sessions and tokens: rows as they are, for them alone. */
export async function readUserRows(db: Db, userId: string) {
  const account = await db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst();
  const allowListHandles = await db
    .selectFrom('access_entries')
    .select(['entry as handle', 'created_at as boundAt'])
    .where('user_id', '=', userId)
    .execute();
  const overlays = await db
    .selectFrom('list_overlays')
    .innerJoin('lists', 'lists.id', 'list_overlays.list_id')
    .select(['lists.slug', 'pins', 'hidden', 'default_view', 'is_pinned', 'opened_at'])
    .where('list_overlays.user_id', '=', userId)
    .execute();
  const memberships = await db
    .selectFrom('list_members')
    .innerJoin('lists', 'lists.id', 'list_members.list_id')
    .select(['lists.slug', 'list_members.role', 'list_members.via', 'list_members.added_at'])
    .where('list_members.user_id', '=', userId)
    .execute();
  const changes = await db
    .selectFrom('list_changes')
    .innerJoin('lists', 'lists.id', 'list_changes.list_id')
    .select(['lists.slug', 'list_changes.version', 'list_changes.at', 'list_changes.operation'])
    .where('list_changes.actor_id', '=', userId)
    .orderBy('list_changes.at')
    .execute();
  const watching = await db
    .selectFrom('demand')
    .innerJoin('boards', 'boards.board_hash', 'demand.board_hash')
    .select(['boards.creator_ids', 'demand.expires_at'])
    .where('demand.viewer_id', '=', userId)
    .execute();
  const callsToX = await db
    .selectFrom('budget_slots')
    .select(['endpoint', 'at'])
    .where('token_key', '=', `user:${userId}`)
    .orderBy('at')
    .execute();
  const profile = await db.selectFrom('people').selectAll().where('id', '=', userId).executeTakeFirst();
  const spaces = await db
    .selectFrom('snapshots')
    .select(['content', 'checked_at'])
    .where('creator_id', '=', userId)
    .executeTakeFirst();
  return {
    account,
    allowListHandles,
    overlays,
    memberships,
    changes,
    watching,
    callsToX,
    profile,
    spaces,
  };
}
