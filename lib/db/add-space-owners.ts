import 'server-only';
import type { Kysely } from 'kysely';
import { chunks } from '@/lib/db/chunks';

/** How many snapshots are in memory at once while their Spaces are gone through. */
const page = 200;

/**
 * The migration that brings the table: looking for one Space in all snapshots' JSON would cost 50 ms of a
 * server that does one thing at a time, for 10,000 creators; this is one row by its key.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against the schema of its own time, not today's
export async function addSpaceOwners(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('space_owners')
    .addColumn('space_id', 'text', (c) => c.primaryKey())
    .addColumn('creator_id', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('space_owners_seen').on('space_owners').column('seen_at').execute();
  for (let last = ''; ; ) {
    const rows: { creator_id: string; content: string; checked_at: number }[] = await db
      .selectFrom('snapshots')
      .select(['creator_id', 'content', 'checked_at'])
      .where('creator_id', '>', last)
      .orderBy('creator_id')
      .limit(page)
      .execute();
    const values = rows.flatMap(({ creator_id, content, checked_at }) => {
      const { spaces }: { spaces: { id: string }[] } = JSON.parse(content);
      return spaces.map(({ id }) => ({ space_id: id, creator_id, seen_at: checked_at }));
    });
    for (const each of chunks(values)) {
      await db
        .insertInto('space_owners')
        .values(each)
        .onConflict((on) => on.column('space_id').doNothing())
        .execute();
    }
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end.creator_id;
  }
}
