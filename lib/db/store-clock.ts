import 'server-only';
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';

/**
 * The time by the store's clock, in epoch ms: where several machines share a PostgreSQL, its clock is
 * the one they agree on. A SQLite file is on this machine, whose own clock it is.
 */
export async function storeNow(db: Kysely<Tables>): Promise<number> {
  if (!isPostgres(db)) return Date.now();
  const { rows } = await sql<{
    now: number;
  }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The store did not tell the time');
  return row.now;
}
