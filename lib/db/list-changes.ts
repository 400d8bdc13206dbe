import 'server-only';
import { type Selectable, sql } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';

export type ChangeRow = Selectable<Tables['list_changes']>;

export async function insertChange(db: Db, row: ChangeRow): Promise<void> {
  await db.insertInto('list_changes').values(row).execute();
}

const lengthOf = ({ operation, inverse, touched }: ChangeRow) =>
  operation.length + inverse.length + touched.length;

/** What is remembered of one list: so many changes, and so many characters of them. */
export type ChangesKept = { changes: number; characters: number };

/**
 * Forgets what was before the newest changes of a list. Characters are counted only after a change that takes
 * more than its share; small ones are bounded by their number.
 * @param newest the change just written, which always stays
 */
export async function forgetChanges(db: Db, newest: ChangeRow, kept: ChangesKept): Promise<void> {
  const { list_id, version } = newest;
  const forgetUpTo = (last: number) =>
    db.deleteFrom('list_changes').where('list_id', '=', list_id).where('version', '<=', last).execute();
  await forgetUpTo(version - kept.changes);
  if (lengthOf(newest) <= kept.characters / kept.changes) return;
  const { rows } = await sql<{ version: number | null }>`
    select max(version) as version from (
      select version, sum(length(operation) + length(inverse) + length(touched)) over (order by version desc) as held
      from list_changes where list_id = ${list_id}
    ) as sizes where held > ${kept.characters} and version < ${version}`.execute(db);
  const last = rows[0]?.version ?? null;
  if (last !== null) await forgetUpTo(last);
}

/** A change by what it touched: what it wrote may be hundreds of creators with their notes. */
export type ChangeNote = Pick<ChangeRow, 'version' | 'actor_id' | 'at' | 'touched' | 'undid'>;

/** One change, whole, or null. */
export async function findChange(db: Db, listId: string, version: number): Promise<ChangeRow | null> {
  const row = await db
    .selectFrom('list_changes')
    .selectAll()
    .where('list_id', '=', listId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ?? null;
}

/** Changes after a version that are remembered, by what they touched, the oldest first. */
export async function findChangesSince(db: Db, listId: string, version: number): Promise<ChangeNote[]> {
  return await db
    .selectFrom('list_changes')
    .select(['version', 'actor_id', 'at', 'touched', 'undid'])
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
