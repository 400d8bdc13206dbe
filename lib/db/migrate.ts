import 'server-only';
import { type Kysely, sql } from 'kysely';
import { migrations } from '@/lib/db/migrations';
import type { Tables } from '@/lib/db/schema';
import { writeTransaction } from '@/lib/db/transaction';

/**
 * Brings the schema up to date, all or nothing, one process at a time. Kysely's own Migrator takes
 * no lock on SQLite: two processes that start together would both create the tables.
 * @throws Error when a newer version has written the store
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await writeTransaction(db, async (trx) => {
    await sql`create table if not exists applied_migrations (name text primary key)`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from applied_migrations`.execute(trx);
    const applied = new Set(rows.map((row) => row.name));
    const unknown = [...applied].find((name) => !(name in migrations));
    if (unknown)
      throw new Error(`written by a newer version (${unknown}); install that version or restore a backup`);
    for (const [name, migration] of Object.entries(migrations)) {
      if (applied.has(name)) continue;
      await migration.up(trx);
      await sql`insert into applied_migrations (name) values (${name})`.execute(trx);
    }
  });
}
