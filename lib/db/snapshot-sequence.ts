import 'server-only';
import type { Db } from '@/lib/db/connection';

/**
 * The newest version that any snapshot has. Read before snapshots are read, everything up to it is in
 * what is read then: who holds that much may ask for what is newer.
 */
export async function readSequence(db: Db): Promise<number> {
  const row = await db
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'snapshots')
    .executeTakeFirst();
  return row?.value ?? 0;
}
