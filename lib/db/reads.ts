import 'server-only';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { writeTransaction } from '@/lib/db/transaction';

/**
 * Remembers which Spaces and people X returned on a UTC day (`2026-11-21`): it bills each once a day,
 * however often it returned them.
 */
export async function noteReads(
  db: Db,
  day: string,
  read: { spaceIds: readonly string[]; userIds: readonly string[] },
): Promise<void> {
  const rows: Tables['reads'][] = [
    ...read.spaceIds.map((id) => ({ day, kind: 'space' as const, id })),
    ...read.userIds.map((id) => ({ day, kind: 'user' as const, id })),
  ];
  if (rows.length === 0) return;
  await writeTransaction(db, async (trx) => {
    for (const values of chunks(rows)) {
      await trx
        .insertInto('reads')
        .values(values)
        .onConflict((on) => on.doNothing())
        .execute();
    }
  });
}

/** How many distinct Spaces and people were read on a UTC day. */
export async function countReads(db: Db, day: string): Promise<{ spaces: number; users: number }> {
  const rows = await db
    .selectFrom('reads')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count')])
    .where('day', '=', day)
    .groupBy('kind')
    .execute();
  const countOf = (kind: Tables['reads']['kind']) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { spaces: countOf('space'), users: countOf('user') };
}

/** Forgets the reads of every day before this one. */
export async function forgetReads(db: Db, beforeDay: string): Promise<void> {
  await writeTransaction(db, (trx) => trx.deleteFrom('reads').where('day', '<', beforeDay).execute());
}
