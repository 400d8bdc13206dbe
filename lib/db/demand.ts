import 'server-only';
import { createHash } from 'node:crypto';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import { writeTransaction } from '@/lib/db/transaction';

/** Who looks at which boards, and what those boards hold; boards by their hash. */
export type OpenBoards = {
  viewers: Map<string, string[]>;
  boards: Map<string, readonly string[]>;
};

/** The same creators in any order are the same board. */
export function boardHashOf(creatorIds: readonly string[]): string {
  const sorted = [...new Set(creatorIds)].sort();
  return createHash('sha256').update(sorted.join(',')).digest('base64url');
}

/**
 * Notes that a viewer looks at a board until `expiresAt` (ms). Written only while less than half of
 * that time is left, so that one who asks every few seconds costs a read. Answers whether the
 * viewer was not known to look at it: then others should be told.
 */
export async function noteDemand(
  db: Db,
  { viewerId, creatorIds, expiresAt }: { viewerId: string; creatorIds: readonly string[]; expiresAt: number },
  now: number,
): Promise<boolean> {
  if (creatorIds.length === 0) return false;
  const hash = boardHashOf(creatorIds);
  const known = await db
    .selectFrom('demand')
    .select('expires_at')
    .where('viewer_id', '=', viewerId)
    .where('board_hash', '=', hash)
    .executeTakeFirst();
  if (known && known.expires_at >= now + (expiresAt - now) / 2) return false;
  await writeTransaction(db, async (trx) => {
    await trx
      .insertInto('boards')
      .values({ board_hash: hash, creator_ids: JSON.stringify([...new Set(creatorIds)].sort()) })
      .onConflict((on) => on.column('board_hash').doNothing())
      .execute();
    await trx
      .insertInto('demand')
      .values({ viewer_id: viewerId, board_hash: hash, expires_at: expiresAt })
      .onConflict((on) => on.columns(['viewer_id', 'board_hash']).doUpdateSet({ expires_at: expiresAt }))
      .execute();
  });
  return !known || known.expires_at <= now;
}

/** Forgets what boards hold that nobody looks at. */
export async function removeUnseenBoards(trx: Db): Promise<void> {
  await trx
    .deleteFrom('boards')
    .where('board_hash', 'not in', (query) => query.selectFrom('demand').select('demand.board_hash'))
    .execute();
}

/** A viewer looks no longer: at one board, or at any (signed out). */
export async function dropDemand(
  db: Db,
  { viewerId, creatorIds }: { viewerId: string; creatorIds?: readonly string[] },
): Promise<void> {
  await writeTransaction(db, async (trx) => {
    const theirs = trx.deleteFrom('demand').where('viewer_id', '=', viewerId);
    await (creatorIds ? theirs.where('board_hash', '=', boardHashOf(creatorIds)) : theirs).execute();
    await removeUnseenBoards(trx);
  });
}

// Written by this file alone.
const parseIds = (text: string): readonly string[] => JSON.parse(text);

/**
 * All boards somebody looks at; rows whose time is over are removed. `known` holds boards read
 * before: a hash never changes its meaning, so what it holds is read and parsed once.
 */
export async function readDemand(
  db: Db,
  now: number,
  known: Map<string, readonly string[]> = new Map(),
): Promise<OpenBoards> {
  const rows = await db.selectFrom('demand').selectAll().orderBy('viewer_id').execute();
  const open = rows.filter((row) => row.expires_at > now);
  if (open.length < rows.length) {
    await writeTransaction(db, async (trx) => {
      await trx.deleteFrom('demand').where('expires_at', '<=', now).execute();
      await removeUnseenBoards(trx);
    });
  }
  const viewers = new Map<string, string[]>();
  for (const row of open) viewers.set(row.viewer_id, [...(viewers.get(row.viewer_id) ?? []), row.board_hash]);
  const hashes = new Set(open.map((row) => row.board_hash));
  for (const unknown of chunks([...hashes].filter((hash) => !known.has(hash)))) {
    const found = await db.selectFrom('boards').selectAll().where('board_hash', 'in', unknown).execute();
    for (const board of found) known.set(board.board_hash, parseIds(board.creator_ids));
  }
  for (const hash of known.keys()) if (!hashes.has(hash)) known.delete(hash);
  return { viewers, boards: new Map(known) };
}
