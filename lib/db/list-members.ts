import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';

export type MemberRow = Selectable<Tables['list_members']>;
/** One way somebody has access; `until`: when its link expires, null for never. */
export type Grant = { role: 'viewer' | 'editor'; via: string; until: number | null };

/** Named by the owner, not come by a link. */
export const byPerson = 'person';

/** With every way in comes when its link expires, null for never. */
function ways(db: Db) {
  return db
    .selectFrom('list_members')
    .leftJoin('list_links', 'list_links.id', 'list_members.via')
    .selectAll('list_members')
    .select(['list_links.id as linkId', 'list_links.expires_at as until']);
}

type Way = MemberRow & { linkId: string | null; until: number | null };

/** The one rule of which ways still lead in: by name, or by a link that is there and has not expired. */
const leadsIn =
  (now: number) =>
  ({ via, linkId, until }: Way) =>
    via === byPerson || (linkId !== null && (until === null || until > now));

/** The ways this person has access to a list by now. */
export async function findGrants(
  db: Db,
  listId: string,
  userId: string,
  now: number,
): Promise<(MemberRow & Grant)[]> {
  const rows = await ways(db)
    .where('list_members.list_id', '=', listId)
    .where('list_members.user_id', '=', userId)
    .execute();
  return rows.filter(leadsIn(now));
}

/** Everybody who has access to a list by now, one row for each way. */
export async function findMembers(db: Db, listId: string, now: number): Promise<(MemberRow & Grant)[]> {
  const rows = await ways(db)
    .where('list_members.list_id', '=', listId)
    .orderBy('list_members.added_at')
    .orderBy('list_members.user_id')
    .execute();
  return rows.filter(leadsIn(now));
}

/** What is shared with somebody by now: lists by id, one entry for each way. */
export async function findSharedWith(db: Db, userId: string, now: number): Promise<(MemberRow & Grant)[]> {
  const rows = await ways(db).where('list_members.user_id', '=', userId).execute();
  return rows.filter(leadsIn(now));
}

/** Gives somebody a way in, or changes what that way allows. */
export async function saveMember(db: Db, row: MemberRow): Promise<void> {
  const { role, handle } = row;
  await db
    .insertInto('list_members')
    .values(row)
    .onConflict((on) => on.columns(['list_id', 'user_id', 'via']).doUpdateSet({ role, handle }))
    .execute();
}

/** Takes all ways in from somebody; whether there was any. */
export async function deleteMember(db: Db, listId: string, userId: string): Promise<boolean> {
  const [result] = await db
    .deleteFrom('list_members')
    .where('list_id', '=', listId)
    .where('user_id', '=', userId)
    .execute();
  return (result?.numDeletedRows ?? 0n) > 0n;
}
