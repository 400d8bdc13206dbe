import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

export type UserProfile = { id: string; handle: string; name: string; avatarUrl: string | null };

/** Writes what X says of a person who signs in; the id never changes, the rest may. */
export async function saveUser(db: Db, user: UserProfile, now: number): Promise<void> {
  const said = { handle: user.handle, name: user.name, avatar_url: user.avatarUrl, updated_at: now };
  await retryBusy(() =>
    db
      .insertInto('users')
      .values({ id: user.id, created_at: now, ...said })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
      .execute(),
  );
}

/** Who has signed in before under this id, or null. */
export async function findUser(db: Db, id: string): Promise<UserProfile | null> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { id: row.id, handle: row.handle, name: row.name, avatarUrl: row.avatar_url } : null;
}

/** When somebody first signed in, and when they did last; epoch ms. */
export async function findSignIns(db: Db, id: string): Promise<{ first: number; last: number } | null> {
  const row = await db
    .selectFrom('users')
    .select(['created_at as first', 'updated_at as last'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Those of these people who have signed in before, by id. */
export async function findUsers(db: Db, ids: readonly string[]): Promise<Map<string, UserProfile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, handle, name, avatar_url }) => [id, { id, handle, name, avatarUrl: avatar_url }]),
  );
}
