import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

/**
 * Binds handles of the allow-list to the person who first signed in under them; a handle already
 * bound stays with its first person.
 */
export async function bindEntries(db: Db, entries: string[], userId: string, now: number): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ entry, user_id: userId, created_at: now }));
  await retryBusy(() =>
    db
      .insertInto('access_entries')
      .values(rows)
      .onConflict((conflict) => conflict.column('entry').doNothing())
      .execute(),
  );
}

/** The handles bound to each of these people; who has none is missing. */
export async function entriesByUser(db: Db, userIds: readonly string[]): Promise<Map<string, string[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('access_entries')
    .select(['entry', 'user_id'])
    .where('user_id', 'in', [...userIds])
    .execute();
  const byUser = new Map<string, string[]>();
  for (const { entry, user_id } of rows) byUser.set(user_id, [...(byUser.get(user_id) ?? []), entry]);
  return byUser;
}

/** The handles bound to a person. */
export async function entriesOf(db: Db, userId: string): Promise<string[]> {
  const rows = await db.selectFrom('access_entries').select('entry').where('user_id', '=', userId).execute();
  return rows.map((row) => row.entry);
}
