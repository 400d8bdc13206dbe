import 'server-only';
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { TableDigest } from '@/lib/db/table-digest';
import { tableKeys, tableNames } from '@/lib/db/tables';

/** Rows that one look brings. */
const pageSize = 1_000;
/** PostgreSQL takes 65,535 values in one statement, SQLite 32,766; no table of ours has more than 12 columns. */
const rowsAWrite = 200;

/** Tables of what is true for moments only, or that migrations fill: no content of anybody's. */
const passing: ReadonlySet<keyof Tables> = new Set([
  'counters',
  'leases',
  'notes',
  'demand',
  'boards',
  'budget_slots',
  'budget_limits',
  'handed_lookups',
]);

type Row = Record<string, unknown>;
// A table is copied whatever its columns are: Kysely's types know each by itself only.
// biome-ignore lint/suspicious/noExplicitAny: all tables are treated alike here, by name
type AnyTables = Kysely<any>;

async function* pagesOf(db: AnyTables, table: keyof Tables): AsyncGenerator<Row[]> {
  let all = db.selectFrom(table).selectAll();
  for (const key of tableKeys[table]) all = all.orderBy(key);
  for (let offset = 0; ; offset += pageSize) {
    const page: Row[] = await all.limit(pageSize).offset(offset).execute();
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
  }
}

async function copyTable(from: AnyTables, to: AnyTables, table: keyof Tables): Promise<TableDigest> {
  const digest = new TableDigest();
  await to.deleteFrom(table).execute();
  for await (const page of pagesOf(from, table)) {
    digest.add(page);
    for (let start = 0; start < page.length; start += rowsAWrite) {
      await to
        .insertInto(table)
        .values(page.slice(start, start + rowsAWrite))
        .execute();
    }
  }
  return digest;
}

export async function digestTable(db: AnyTables, table: keyof Tables): Promise<TableDigest> {
  const digest = new TableDigest();
  for await (const page of pagesOf(db, table)) digest.add(page);
  return digest;
}

/** Whether nothing of anybody's lies in this store. */
export async function isEmptyStore(db: Kysely<Tables>): Promise<boolean> {
  for (const table of tableNames) {
    if (passing.has(table)) continue;
    const rows = await db.selectFrom(table).select(sql<number>`1`.as('one')).limit(1).execute();
    if (rows.length > 0) return false;
  }
  return true;
}

/**
 * Replaces everything in `to` by everything in `from`, all or nothing, as it was at one moment; what was
 * written is read again and compared. Works between any two kinds of store.
 * @returns how many rows each table has
 * @throws Error when what was read again is not what was written; then nothing has changed
 */
export async function copyStore(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
): Promise<Map<keyof Tables, number>> {
  const reading = from.transaction();
  const still = isPostgres(from) ? reading.setIsolationLevel('repeatable read') : reading;
  return still.execute((source) =>
    to.transaction().execute(async (target) => {
      const copied = new Map<keyof Tables, number>();
      for (const table of tableNames) {
        const written = await copyTable(source, target, table);
        const read = await digestTable(target, table);
        if (`${read}` !== `${written}`)
          throw new Error(`${table} was not copied faithfully; nothing was changed`);
        copied.set(table, written.rows);
      }
      return copied;
    }),
  );
}
