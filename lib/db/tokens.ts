import 'server-only';
import type { Selectable } from 'kysely';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { retryBusy } from '@/lib/db/transaction';

/** Tokens as the store keeps them: sealed. Times in ms. */
export type TokenRow = Selectable<Tables['x_tokens']>;
export type SealedTokens = {
  accessToken: string;
  refreshToken: string | null;
  scope: string;
  expiresAt: number;
};

const columnsOf = (tokens: SealedTokens) => ({
  access_token: tokens.accessToken,
  refresh_token: tokens.refreshToken,
  scope: tokens.scope,
  expires_at: tokens.expiresAt,
  is_ended: 0,
  lease_until: 0,
  lease_owner: null,
});

export async function findTokens(db: Db, userId: string): Promise<TokenRow | null> {
  return (
    (await db.selectFrom('x_tokens').selectAll().where('user_id', '=', userId).executeTakeFirst()) ?? null
  );
}

/** Writes the tokens of a sign-in; whatever was there before, a refresh in flight included, has lost. */
export async function saveTokens(db: Db, userId: string, tokens: SealedTokens): Promise<void> {
  const columns = columnsOf(tokens);
  await retryBusy(() =>
    db
      .insertInto('x_tokens')
      .values({ user_id: userId, generation: 0, ...columns })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet((set) => ({
          ...columns,
          generation: set('x_tokens.generation', '+', 1),
        })),
      )
      .execute(),
  );
}

export type Lease = { userId: string; generation: number; owner: string };

/** Whether this caller alone may now refresh this generation, until `until` (ms). */
export async function takeLease(db: Db, lease: Lease, now: number, until: number): Promise<boolean> {
  const [result] = await retryBusy(() =>
    db
      .updateTable('x_tokens')
      .set({ lease_until: until, lease_owner: lease.owner })
      .where('user_id', '=', lease.userId)
      .where('generation', '=', lease.generation)
      .where('is_ended', '=', 0)
      .where('lease_until', '<=', now)
      .execute(),
  );
  return result?.numUpdatedRows === 1n;
}

/**
 * Writes refreshed tokens in place of those they were made from; false when a sign-in or sign-out
 * was faster. Who came too late for its own lease still writes: its tokens are the only living ones,
 * also when somebody has tried the used-up refresh token meanwhile and ended the connection for it.
 */
export async function saveRefreshed(
  db: Db,
  lease: Lease,
  sealedRefreshToken: string,
  tokens: SealedTokens,
): Promise<boolean> {
  const [result] = await retryBusy(() =>
    db
      .updateTable('x_tokens')
      .set({ ...columnsOf(tokens), generation: lease.generation + 2 })
      .where('user_id', '=', lease.userId)
      .where((where) =>
        where.or([
          where('refresh_token', '=', sealedRefreshToken),
          where.and([where('is_ended', '=', 1), where('generation', '=', lease.generation + 1)]),
        ]),
      )
      .execute(),
  );
  return result?.numUpdatedRows === 1n;
}

/** After a refresh that X did not answer: nobody tries again before `until` (ms). */
export async function coolDown(db: Db, lease: Lease, until: number): Promise<void> {
  await retryBusy(() =>
    db
      .updateTable('x_tokens')
      .set({ lease_until: until, lease_owner: null })
      .where('user_id', '=', lease.userId)
      .where('generation', '=', lease.generation)
      .where('lease_owner', '=', lease.owner)
      .execute(),
  );
}

/** Marks this generation as ended and forgets its tokens; newer tokens stay untouched. */
export async function endTokens(db: Db, userId: string, generation: number): Promise<void> {
  await retryBusy(() =>
    db
      .updateTable('x_tokens')
      .set({
        is_ended: 1,
        access_token: null,
        refresh_token: null,
        generation: generation + 1,
        lease_until: 0,
        lease_owner: null,
      })
      .where('user_id', '=', userId)
      .where('generation', '=', generation)
      .execute(),
  );
}

/** Deletes a person's tokens unless a session of theirs still lives; answers what was deleted. */
export async function deleteUnusedTokens(
  db: Db,
  userId: string,
  now: number,
  idleSince: number,
): Promise<TokenRow | null> {
  const rows = await retryBusy(() =>
    db
      .deleteFrom('x_tokens')
      .where('user_id', '=', userId)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('sessions')
              .select('sessions.token_hash')
              .whereRef('sessions.user_id', '=', 'x_tokens.user_id')
              .where('sessions.expires_at', '>', now)
              .where('sessions.seen_at', '>', idleSince),
          ),
        ),
      )
      .returningAll()
      .execute(),
  );
  return rows[0] ?? null;
}

/**
 * Deletes tokens that no session uses and that expired before `expiredBefore` (ms): those of people
 * who never signed out. A sign-in writes tokens a moment before its session, hence the margin.
 */
export async function sweepTokens(db: Db, expiredBefore: number): Promise<void> {
  await retryBusy(() =>
    db
      .deleteFrom('x_tokens')
      .where('expires_at', '<=', expiredBefore)
      .where('user_id', 'not in', (query) => query.selectFrom('sessions').select('sessions.user_id'))
      .execute(),
  );
}
