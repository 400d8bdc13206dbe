import 'server-only';
import type { Db } from '@/lib/db/connection';
import { findListCreators, type ListCreatorRow } from '@/lib/db/list-creators';
import type { ListRow } from '@/lib/db/lists';
import type { ListValue } from '@/lib/watchlists/list-value';

/** A list's content, and its creators with the numbers that order them in the store. */
export async function loadValue(
  db: Db,
  list: ListRow,
): Promise<{ value: ListValue; rows: ListCreatorRow[] }> {
  const rows = await findListCreators(db, list.id);
  const { name, description } = list;
  const creators = rows.map(({ position: _, ...creator }) => creator);
  return { value: { name, description, isArchived: list.archived_at !== null, creators }, rows };
}
