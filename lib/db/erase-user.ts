import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '@/lib/db/connection';
import { removeUnseenBoards } from '@/lib/db/demand';
import { deleteListParts, updateList } from '@/lib/db/lists';
import { isPostgres } from '@/lib/db/postgres';
import { retryBusy } from '@/lib/db/transaction';

/** Their lists go whole; what they did on lists of others stays, as done by somebody. */
async function eraseLists(trx: Db, userId: string, departedId: string): Promise<void> {
  const own = await trx.selectFrom('lists').select('id').where('owner_id', '=', userId).execute();
  for (const { id } of own) {
    await deleteListParts(trx, id);
    await trx.deleteFrom('lists').where('id', '=', id).execute();
  }
  const left = await trx
    .deleteFrom('list_members')
    .where('user_id', '=', userId)
    .returning('list_id')
    .execute();
  await trx.deleteFrom('list_overlays').where('user_id', '=', userId).execute();
  await trx
    .updateTable('list_members')
    .set({ added_by: departedId })
    .where('added_by', '=', userId)
    .execute();
  await trx
    .updateTable('list_links')
    .set({ created_by: departedId })
    .where('created_by', '=', userId)
    .execute();
  await trx
    .updateTable('list_changes')
    .set({ actor_id: departedId })
    .where('actor_id', '=', userId)
    .execute();
  // Whoever looks at the members of such a list is told.
  for (const id of new Set(left.map(({ list_id }) => list_id))) await updateList(trx, id, {});
}

/** Calls made and profiles read stay counted, as nobody's: X has counted them too. */
async function eraseFromCounts(trx: Db, userId: string, departedId: string): Promise<void> {
  const tokenKey = `user:${userId}`;
  await trx
    .updateTable('budget_slots')
    .set({ token_key: `user:${departedId}` })
    .where('token_key', '=', tokenKey)
    .execute();
  await trx.deleteFrom('budget_limits').where('token_key', '=', tokenKey).execute();
  const read = await trx
    .selectFrom('reads')
    .select('day')
    .where('kind', '=', 'user')
    .where('id', '=', userId)
    .execute();
  for (const { day } of read) {
    await trx
      .updateTable('reads')
      .set({ id: `gone-${randomUUID()}` })
      .where('day', '=', day)
      .where('kind', '=', 'user')
      .where('id', '=', userId)
      .execute();
  }
}

/** Whether anybody watches them as a creator: then X's public word of them is others' too. */
async function isWatched(trx: Db, userId: string): Promise<boolean> {
  const listed = await trx
    .selectFrom('list_creators')
    .select('list_id')
    .where('creator_id', '=', userId)
    .executeTakeFirst();
  if (listed) return true;
  const boards = await trx.selectFrom('boards').select('creator_ids').execute();
  return boards.some(({ creator_ids }) => creator_ids.includes(`"${userId}"`));
}

/** What X has said of them in public, unless others watch them. */
async function erasePublic(trx: Db, userId: string): Promise<void> {
  await removeUnseenBoards(trx);
  if (await isWatched(trx, userId)) return;
  await trx.deleteFrom('people').where('id', '=', userId).execute();
  await trx.deleteFrom('handles').where('user_id', '=', userId).execute();
  await trx.deleteFrom('snapshots').where('creator_id', '=', userId).execute();
  await trx.deleteFrom('space_owners').where('creator_id', '=', userId).execute();
}

/**
 * Removes a person, within the caller's transaction. `departedId` stands for them where others' lists tell
 * what was done.
 */
export async function eraseUser(trx: Db, userId: string, departedId: string): Promise<void> {
  await eraseLists(trx, userId, departedId);
  for (const table of ['sessions', 'x_tokens', 'personal_tokens', 'access_entries'] as const) {
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
  }
  await trx.deleteFrom('demand').where('viewer_id', '=', userId).execute();
  await trx.deleteFrom('handed_lookups').where('viewer_id', '=', userId).execute();
  await trx.deleteFrom('users').where('id', '=', userId).execute();
  await eraseFromCounts(trx, userId, departedId);
  await erasePublic(trx, userId);
}

/**
 * Writes a file's log back into it and empties it: until then it holds pages as they were. Left to SQLite
 * when others read for longer than `retryBusy` waits. PostgreSQL tidies by itself.
 */
export async function emptyLog(db: Db): Promise<void> {
  if (isPostgres(db)) return;
  await retryBusy(async () => {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy) throw Object.assign(new Error('the log is in use'), { code: 'SQLITE_BUSY' });
  }, 1_000).catch(() => undefined);
}
