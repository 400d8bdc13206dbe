import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { retryBusy } from '@/lib/db/transaction';

export type PersonalTokenRow = Selectable<Tables['personal_tokens']>;

/** One person's tokens, the newest first. */
export async function findTokensOf(db: Db, userId: string): Promise<PersonalTokenRow[]> {
  return await db
    .selectFrom('personal_tokens')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertToken(db: Db, row: PersonalTokenRow): Promise<void> {
  await db.insertInto('personal_tokens').values(row).execute();
}

/** Ends a token of this person's; whether there was one. */
export async function deleteToken(db: Db, userId: string, id: string): Promise<boolean> {
  const [result] = await retryBusy(() =>
    db.deleteFrom('personal_tokens').where('id', '=', id).where('user_id', '=', userId).execute(),
  );
  return result?.numDeletedRows === 1n;
}

/** Tokens by the hashes of what was presented, with their person. Whether they still count is not judged here. */
export async function findTokensByHash(db: Db, hashes: readonly string[]) {
  if (hashes.length === 0) return [];
  return await db
    .selectFrom('personal_tokens')
    .innerJoin('users', 'users.id', 'personal_tokens.user_id')
    .select([
      'personal_tokens.token_hash as tokenHash',
      'personal_tokens.user_id as userId',
      'personal_tokens.scope',
      'personal_tokens.expires_at as expiresAt',
      'personal_tokens.used_at as usedAt',
      'users.handle',
      'users.name',
      'users.avatar_url as avatarUrl',
    ])
    .where('personal_tokens.token_hash', 'in', [...hashes])
    .execute();
}

/** Notes that a token was used. */
export async function touchToken(db: Db, tokenHash: string, now: number): Promise<void> {
  await retryBusy(() =>
    db.updateTable('personal_tokens').set({ used_at: now }).where('token_hash', '=', tokenHash).execute(),
  );
}
