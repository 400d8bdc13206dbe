import 'server-only';
import { type Selectable, sql, type Transaction } from 'kysely';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import { isPostgres } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { type OwnedSpace, saveSpaceOwners } from '@/lib/db/space-owners';
import { writeTransaction } from '@/lib/db/transaction';
import type { CreatorContent, Snapshot } from '@/lib/spaces/types';

// Content is written by this file alone; it is parsed X data, in our own shape.
const parseContent = (text: string): CreatorContent => JSON.parse(text);

type Head = Pick<Selectable<Tables['snapshots']>, 'creator_id' | 'version' | 'checked_at'>;

/**
 * Versions and ages, read for every board shown. From a file all of them as one row: libsql makes each row
 * an object at a price that is a third of a warm answer for a hundred creators.
 */
async function findHeads(db: Db, ids: readonly string[]): Promise<Head[]> {
  if (isPostgres(db)) {
    const columns = ['creator_id', 'version', 'checked_at'] as const;
    return db.selectFrom('snapshots').select(columns).where('creator_id', 'in', ids).execute();
  }
  const { rows } = await sql<{ heads: string }>`
    select json_group_array(json_array(creator_id, version, checked_at)) as heads
    from snapshots where creator_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  const heads: [string, number, number][] = JSON.parse(rows[0]?.heads ?? '[]');
  return heads.map(([creator_id, version, checked_at]) => ({ creator_id, version, checked_at }));
}

/** When each of these creators was checked, epoch ms, in no order; those never checked are left out. */
export async function findCheckedAt(db: Db, creatorIds: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const ids of chunks(creatorIds)) {
    for (const head of await findHeads(db, ids)) found.push(head.checked_at);
  }
  return found;
}

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
    const heads = await findHeads(db, ids);
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
    for (const row of bodies) known.set(row.creator_id, snapshotOf(row));
    for (const head of heads) {
      const content = known.get(head.creator_id);
      if (content)
        found.set(head.creator_id, { ...content, checkedAt: Math.max(head.checked_at, content.checkedAt) });
    }
  }
  return found;
}

/** The first of the sequence's next `count` numbers. Writers come one at a time: a later number is never seen earlier. */
async function takeVersions(trx: Transaction<Tables>, count: number): Promise<number> {
  const { value } = await trx
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', count) }))
    .where('name', '=', 'snapshots')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value - count + 1;
}

type SnapshotRow = Selectable<Tables['snapshots']>;

const snapshotOf = (row: SnapshotRow): Snapshot => ({
  ...parseContent(row.content),
  creatorId: row.creator_id,
  version: row.version,
  checkedAt: row.checked_at,
  watchedSince: row.watched_since,
});

/** Spaces that a creator's content did not name before. */
function newSpaces(creatorId: string, before: Snapshot | null, now: CreatorContent): OwnedSpace[] {
  const known = new Set(before?.spaces.map(({ id }) => id));
  return now.spaces.filter(({ id }) => !known.has(id)).map(({ id }) => ({ spaceId: id, creatorId }));
}

/** New content under new versions; unchanged content only gets its age. However many, a few statements. */
async function saveRows(
  trx: Transaction<Tables>,
  ids: readonly string[],
  merge: (creatorId: string, previous: Snapshot | null) => CreatorContent,
  checkedAt: number | null,
  now: number,
): Promise<void> {
  const rows = await trx.selectFrom('snapshots').selectAll().where('creator_id', 'in', ids).execute();
  const previous = new Map(rows.map((row) => [row.creator_id, row]));
  const merged = ids.map((id) => {
    const row = previous.get(id);
    const before = row ? snapshotOf(row) : null;
    const after = merge(id, before);
    return { id, row, content: JSON.stringify(after), added: newSpaces(id, before, after) };
  });
  const unchanged = merged.filter(({ row, content }) => row?.content === content).map(({ id }) => id);
  if (unchanged.length > 0 && checkedAt !== null) {
    await trx
      .updateTable('snapshots')
      .set({ checked_at: checkedAt })
      .where('creator_id', 'in', unchanged)
      .where('checked_at', '<', checkedAt)
      .execute();
  }
  const changed = merged.filter(({ row, content }) => row?.content !== content);
  if (changed.length === 0) return;
  await saveSpaceOwners(
    trx,
    changed.flatMap(({ added }) => added),
    now,
  );
  const first = await takeVersions(trx, changed.length);
  const values = changed.map(({ id, row, content }, i) => ({
    creator_id: id,
    version: first + i,
    content,
    checked_at: Math.max(checkedAt ?? 0, row?.checked_at ?? 0),
    watched_since: row?.watched_since ?? now,
  }));
  await trx
    .insertInto('snapshots')
    .values(values)
    .onConflict((on) =>
      on.column('creator_id').doUpdateSet((set) => ({
        version: set.ref('excluded.version'),
        content: set.ref('excluded.content'),
        checked_at: set.ref('excluded.checked_at'),
      })),
    )
    .execute();
}

/**
 * Stores what `merge` makes of each creator's present snapshot, in one transaction: a second
 * process that checked the same creator meanwhile is merged with, not overwritten. A version is
 * taken only where content differs. Times in epoch ms; without `checkedAt` ages stay as they are.
 */
export async function saveSnapshots(
  db: Db,
  creatorIds: readonly string[],
  merge: (creatorId: string, previous: Snapshot | null) => CreatorContent,
  checkedAt: number | null,
  now: number,
): Promise<void> {
  await writeTransaction(db, async (trx) => {
    for (const ids of chunks([...new Set(creatorIds)])) await saveRows(trx, ids, merge, checkedAt, now);
  });
}

/** Forgets the snapshots of creators not checked since `before` (ms). */
export async function forgetSnapshots(db: Db, before: number): Promise<void> {
  await writeTransaction(db, (trx) => trx.deleteFrom('snapshots').where('checked_at', '<', before).execute());
}
