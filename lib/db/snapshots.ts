import 'server-only';
import type { Transaction } from 'kysely';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { writeTransaction } from '@/lib/db/transaction';
import type { CreatorContent, Snapshot } from '@/lib/spaces/types';

// Content is written by this file alone; it is parsed X data, in our own shape.
const parseContent = (text: string): CreatorContent => JSON.parse(text);

/**
 * Snapshots of the given creators; absent ones are absent. `known` holds snapshots read before:
 * content whose version has not changed is not read or parsed again.
 */
export async function findSnapshots(
  db: Db,
  creatorIds: readonly string[],
  known: { get(id: string): Snapshot | undefined; set(id: string, snapshot: Snapshot): unknown } = new Map(),
): Promise<Map<string, Snapshot>> {
  const found = new Map<string, Snapshot>();
  for (const ids of chunks(creatorIds)) {
    const heads = await db
      .selectFrom('snapshots')
      .select(['creator_id', 'version', 'checked_at', 'watched_since'])
      .where('creator_id', 'in', ids)
      .execute();
    const changed = heads.filter((head) => known.get(head.creator_id)?.version !== head.version);
    const bodies = changed.length
      ? await db
          .selectFrom('snapshots')
          .select(['creator_id', 'version', 'content', 'checked_at', 'watched_since'])
          .where(
            'creator_id',
            'in',
            changed.map((head) => head.creator_id),
          )
          .execute()
      : [];
    for (const row of bodies) {
      known.set(row.creator_id, {
        ...parseContent(row.content),
        creatorId: row.creator_id,
        version: row.version,
        checkedAt: row.checked_at,
        watchedSince: row.watched_since,
      });
    }
    for (const head of heads) {
      const content = known.get(head.creator_id);
      if (content)
        found.set(head.creator_id, { ...content, checkedAt: Math.max(head.checked_at, content.checkedAt) });
    }
  }
  return found;
}

/** The sequence's next number. Writers come one at a time, so a later number is never seen earlier. */
async function nextVersion(trx: Transaction<Tables>): Promise<number> {
  const { value } = await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'snapshots')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

/**
 * Stores what `merge` makes of each creator's present snapshot, in one transaction: a second
 * process that checked the same creator meanwhile is merged with, not overwritten. A version is
 * taken only where content differs.
 */
export async function saveSnapshots(
  db: Db,
  creatorIds: readonly string[],
  merge: (creatorId: string, previous: Snapshot | null) => CreatorContent,
  checkedAt: number | null,
  now: number,
): Promise<void> {
  await writeTransaction(db, async (trx) => {
    for (const ids of chunks(creatorIds)) {
      const rows = await trx.selectFrom('snapshots').selectAll().where('creator_id', 'in', ids).execute();
      const previous = new Map(rows.map((row) => [row.creator_id, row]));
      for (const id of ids) {
        const row = previous.get(id);
        const before = row
          ? {
              ...parseContent(row.content),
              creatorId: id,
              version: row.version,
              checkedAt: row.checked_at,
              watchedSince: row.watched_since,
            }
          : null;
        const content = JSON.stringify(merge(id, before));
        const at = Math.max(checkedAt ?? 0, row?.checked_at ?? 0);
        if (row && row.content === content) {
          await trx.updateTable('snapshots').set({ checked_at: at }).where('creator_id', '=', id).execute();
        } else if (row) {
          await trx
            .updateTable('snapshots')
            .set({ content, version: await nextVersion(trx), checked_at: at })
            .where('creator_id', '=', id)
            .execute();
        } else {
          await trx
            .insertInto('snapshots')
            .values({
              creator_id: id,
              version: await nextVersion(trx),
              content,
              checked_at: at,
              watched_since: now,
            })
            .execute();
        }
      }
    }
  });
}
