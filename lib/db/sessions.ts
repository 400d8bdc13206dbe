import 'server-only';
import type { Db } from '@/lib/db/connection';
import { retryBusy } from '@/lib/db/transaction';

export type SessionRow = {
  tokenHash: string;
  userId: string;
  seenAt: number;
  expiresAt: number;
  handle: string;
  name: string;
  avatarUrl: string | null;
};

export async function saveSession(
  db: Db,
  session: { tokenHash: string; userId: string; now: number; expiresAt: number; device: string | null },
): Promise<void> {
  await retryBusy(() =>
    db
      .insertInto('sessions')
      .values({
        token_hash: session.tokenHash,
        user_id: session.userId,
        created_at: session.now,
        seen_at: session.now,
        expires_at: session.expiresAt,
        device: session.device,
      })
      .execute(),
  );
}

/** Sessions with their person, by the hashes of presented tokens; whether they still live is not judged here. */
export async function findSessions(db: Db, tokenHashes: string[]): Promise<SessionRow[]> {
  if (tokenHashes.length === 0) return [];
  return await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select([
      'sessions.token_hash as tokenHash',
      'sessions.user_id as userId',
      'sessions.seen_at as seenAt',
      'sessions.expires_at as expiresAt',
      'users.handle',
      'users.name',
      'users.avatar_url as avatarUrl',
    ])
    .where('sessions.token_hash', 'in', tokenHashes)
    .execute();
}

/** A session as its own person is told of it, once its hash is taken away. */
export type OwnSession = {
  tokenHash: string;
  device: string | null;
  createdAt: number;
  seenAt: number;
  expiresAt: number;
};

/** All sessions of a person, the last used first; whether they still live is not judged here. */
export async function findSessionsOf(db: Db, userId: string): Promise<OwnSession[]> {
  return await db
    .selectFrom('sessions')
    .select([
      'token_hash as tokenHash',
      'device',
      'created_at as createdAt',
      'seen_at as seenAt',
      'expires_at as expiresAt',
    ])
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .orderBy('token_hash')
    .execute();
}

/** Notes that a session was used, unless another request noted it since `before` (ms). */
export async function touchSession(db: Db, tokenHash: string, now: number, before: number): Promise<void> {
  await retryBusy(() =>
    db
      .updateTable('sessions')
      .set({ seen_at: now })
      .where('token_hash', '=', tokenHash)
      .where('seen_at', '<', before)
      .execute(),
  );
}

/** Ends sessions by their hashes; answers whose they were. */
export async function deleteSessions(db: Db, tokenHashes: string[]): Promise<string[]> {
  if (tokenHashes.length === 0) return [];
  const rows = await retryBusy(() =>
    db.deleteFrom('sessions').where('token_hash', 'in', tokenHashes).returning('user_id').execute(),
  );
  return [...new Set(rows.map((row) => row.user_id))];
}

/** Ends all but the `most` sessions of a person that were used last. */
export async function keepLatestSessions(db: Db, userId: string, most: number): Promise<void> {
  const hashes = (await findSessionsOf(db, userId)).slice(most).map(({ tokenHash }) => tokenHash);
  await deleteSessions(db, hashes);
}

/** Removes sessions past their end or last seen before `idleSince` (ms). */
export async function sweepSessions(db: Db, now: number, idleSince: number): Promise<void> {
  await retryBusy(() =>
    db
      .deleteFrom('sessions')
      .where((where) => where.or([where('expires_at', '<=', now), where('seen_at', '<=', idleSince)]))
      .execute(),
  );
}
