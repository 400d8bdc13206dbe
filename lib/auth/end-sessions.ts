import 'server-only';
import type { AuthEdge } from '@/lib/auth/auth-edge';
import { openTokens } from '@/lib/auth/sealed-tokens';
import { presentedHashes, sessionIdleMs } from '@/lib/auth/session';
import { revokeAtX } from '@/lib/auth/tokens-at-x';
import type { Db } from '@/lib/db/connection';
import { deleteSessions, sweepSessions } from '@/lib/db/sessions';
import { deleteUnusedTokens, sweepTokens, type TokenRow } from '@/lib/db/tokens';
import type { TokenKey } from '@/lib/env';

/**
 * Asks X to forget the tokens of a row that is deleted here.
 * @returns whether X said that it did; tokens that no longer open cannot be named to it
 */
export async function revokeRow(keys: TokenKey[], row: TokenRow): Promise<boolean> {
  const { accessToken, refreshToken } = openTokens(keys, row);
  const isWhole = accessToken !== null && (refreshToken !== null || row.refresh_token === null);
  const told = await Promise.all([
    refreshToken && revokeAtX(refreshToken, 'refresh_token'),
    accessToken && revokeAtX(accessToken, 'access_token'),
  ]);
  return isWhole && !told.includes(false);
}

/** Deletes a person's tokens if no session of theirs is left, then asks X to forget them. */
async function forgetUnusedTokens(edge: AuthEdge, userId: string, now: number): Promise<void> {
  const row = await deleteUnusedTokens(edge.db, userId, now, now - sessionIdleMs);
  if (row) await revokeRow(edge.config.tokenKeys, row);
}

/** Ends sessions by their stored hashes; with a person's last session go their X tokens, here and at X. */
export async function endSessionsByHash(edge: AuthEdge, hashes: string[], now: number): Promise<void> {
  const userIds = await deleteSessions(edge.db, hashes);
  for (const userId of userIds) await forgetUnusedTokens(edge, userId, now);
}

/** As `endSessionsByHash`, by the tokens of their cookies. */
export async function endSessions(edge: AuthEdge, tokens: string[], now: number): Promise<void> {
  await endSessionsByHash(edge, presentedHashes(tokens), now);
}

/** Removes what nobody can use any more: sessions past their end, and tokens left without a session. */
export async function sweep(db: Db, now: number): Promise<void> {
  await sweepSessions(db, now, now - sessionIdleMs);
  await sweepTokens(db, now - sessionIdleMs);
}
