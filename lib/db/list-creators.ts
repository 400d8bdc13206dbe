import 'server-only';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';

/** A creator as a list holds them; '' for no note and no group. */
export type ListCreatorRow = {
  id: string;
  handle: string | null;
  position: number;
  note: string;
  group: string;
};

/** A list's creators in their order. */
export async function findListCreators(db: Db, listId: string): Promise<ListCreatorRow[]> {
  return await db
    .selectFrom('list_creators')
    .select(['creator_id as id', 'handle', 'position', 'note', 'group_name as group'])
    .where('list_id', '=', listId)
    .orderBy('position')
    .execute();
}

/** The ids alone, in their order. */
export async function findListCreatorIds(db: Db, listId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('list_creators')
    .select('creator_id')
    .where('list_id', '=', listId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.creator_id);
}

const isSame = (a: ListCreatorRow | undefined, b: ListCreatorRow) =>
  a !== undefined && a.position === b.position && a.note === b.note && a.group === b.group;

/** Writes the rows in which a list's creators differ from before. */
export async function saveListCreators(
  db: Db,
  listId: string,
  before: readonly ListCreatorRow[],
  after: readonly ListCreatorRow[],
): Promise<void> {
  const known = new Map(before.map((row) => [row.id, row]));
  const staying = new Set(after.map(({ id }) => id));
  for (const ids of chunks(before.map(({ id }) => id).filter((id) => !staying.has(id)))) {
    await db
      .deleteFrom('list_creators')
      .where('list_id', '=', listId)
      .where('creator_id', 'in', ids)
      .execute();
  }
  const changed = after.filter((row) => !isSame(known.get(row.id), row));
  const rows = changed.map(({ id, handle, position, note, group }) => ({
    list_id: listId,
    creator_id: id,
    handle,
    position,
    note,
    group_name: group,
  }));
  for (const values of chunks(rows)) {
    await db
      .insertInto('list_creators')
      .values(values)
      .onConflict((on) =>
        on.columns(['list_id', 'creator_id']).doUpdateSet((set) => ({
          position: set.ref('excluded.position'),
          note: set.ref('excluded.note'),
          group_name: set.ref('excluded.group_name'),
        })),
      )
      .execute();
  }
}

/** How many creators each of these lists has. */
export async function countListCreators(db: Db, listIds: readonly string[]): Promise<Map<string, number>> {
  if (listIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('list_creators')
    .select((eb) => ['list_id', eb.fn.countAll<number | string>().as('count')])
    .where('list_id', 'in', [...listIds])
    .groupBy('list_id')
    .execute();
  return new Map(rows.map(({ list_id, count }) => [list_id, Number(count)]));
}

/** The first few creators of each of these lists, for their pictures. */
export async function findFirstCreators(
  db: Db,
  listIds: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  if (listIds.length === 0) return new Map();
  const numbered = db
    .selectFrom('list_creators')
    .select(['list_id', 'creator_id', 'position'])
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('list_id').orderBy('position'))
        .as('place'),
    )
    .where('list_id', 'in', [...listIds]);
  const rows = await db
    .selectFrom(numbered.as('numbered'))
    .select(['list_id', 'creator_id'])
    .where('place', '<=', most)
    .orderBy('list_id')
    .orderBy('position')
    .execute();
  const first = new Map<string, string[]>();
  for (const row of rows) first.set(row.list_id, [...(first.get(row.list_id) ?? []), row.creator_id]);
  return first;
}
