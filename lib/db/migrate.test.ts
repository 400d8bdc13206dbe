import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/connection';
import { migrate } from '@/lib/db/migrate';
import { migrations } from '@/lib/db/migrations';
import { isPostgres } from '@/lib/db/postgres';
import { type TestStore, withEmptyStore } from '@/lib/db/test-store';

let store: TestStore;
let db: Db;
withEmptyStore((opened, own) => {
  db = opened;
  store = own;
});

type Column = { name: string; type: string };
type Table = { name: string; columns: Column[] };

/** Tables and columns as the store itself tells them. */
async function readSchema(): Promise<Table[]> {
  if (isPostgres(db)) {
    const { rows } = await sql<{ table_name: string; column_name: string; data_type: string }>`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = current_schema() order by table_name, column_name collate "C"`.execute(db);
    const names = [...new Set(rows.map((row) => row.table_name))];
    return names.map((name) => ({
      name,
      columns: rows
        .filter((row) => row.table_name === name)
        .map((row) => ({ name: row.column_name, type: row.data_type })),
    }));
  }
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(db);
  return Promise.all(
    rows.map(async ({ name }) => {
      const info = await sql<Column>`select name, type from pragma_table_info(${name}) order by name`.execute(
        db,
      );
      return { name, columns: info.rows };
    }),
  );
}

async function dropEverything(): Promise<void> {
  for (const { name } of await readSchema()) await sql`drop table ${sql.table(name)}`.execute(db);
}

/** The store as the version that knew only the first migrations left it. */
async function buildUpTo(last: string): Promise<void> {
  await dropEverything();
  await sql`create table applied_migrations (name text primary key)`.execute(db);
  for (const [name, migration] of Object.entries(migrations)) {
    await db.transaction().execute(async (trx) => {
      await migration.up(trx);
      await sql`insert into applied_migrations (name) values (${name})`.execute(trx);
    });
    if (name === last) return;
  }
}

const sampleOf = ({ name, type }: Column, n: number) => {
  if (/int/i.test(type)) return n + 1;
  // The one text that a migration reads: what was seen of a creator, as it has been written from the first.
  if (name === 'content') return JSON.stringify({ spaces: [], people: [], topics: [], problems: [] });
  return `${name} ${n}`;
};

async function fill(tables: readonly Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    if (name === 'applied_migrations' || name === 'counters') continue;
    for (const n of [0, 1]) {
      const names = sql.join(columns.map((column) => sql.ref(column.name)));
      const values = sql.join(columns.map((column) => sql`${sampleOf(column, n)}`));
      await sql`insert into ${sql.table(name)} (${names}) values (${values})`.execute(db);
    }
  }
}

const rowsOf = async ({ name, columns }: Table) => {
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const order = sql.ref(columns[0]?.name ?? '');
  return (await sql`select ${names} from ${sql.table(name)} order by ${order}`.execute(db)).rows;
};

describe('a store of an earlier version', () => {
  const names = Object.keys(migrations);

  it.each(names)('left by %s comes forward with all that was in it', async (last) => {
    const today = await readSchema();
    await buildUpTo(last);
    const before = await readSchema();
    await fill(before);
    const tables = before.filter(({ name }) => name !== 'applied_migrations' && name !== 'counters');
    const rows = await Promise.all(tables.map(rowsOf));
    expect(rows.flat().length).toBeGreaterThanOrEqual(2 * tables.length);
    await migrate(db);
    expect(await readSchema()).toEqual(today);
    expect(await Promise.all(tables.map(rowsOf))).toEqual(rows);
    const { rows: applied } = await sql<{
      name: string;
    }>`select name from applied_migrations order by name`.execute(db);
    expect(applied.map(({ name }) => name)).toEqual(names);
    // What is brought forward once stays.
    await migrate(db);
    expect(await readSchema()).toEqual(today);
  });

  it('written by a newer version is refused in a sentence, and left as it is', async () => {
    await sql`insert into applied_migrations (name) values ('999-future')`.execute(db);
    const before = await readSchema();
    await expect(store.open()).rejects.toThrow(
      'written by a newer version (999-future); install that version or restore a backup',
    );
    expect(await readSchema()).toEqual(before);
  });

  it('is not half brought forward by a migration that fails', async () => {
    const [first = ''] = names;
    await buildUpTo(first);
    // In the way of the third.
    await sql`create table counters (name text primary key)`.execute(db);
    const before = await readSchema();
    await expect(migrate(db)).rejects.toThrow();
    expect(await readSchema()).toEqual(before);
  });
});
