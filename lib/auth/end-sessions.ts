import 'server-only';
import type { AuthEdge } from '@/lib/auth/auth-edge';
import { openTokens } from '@/lib/auth/sealed-tokens';
import { presentedHashes, sessionIdleMs } from '@/lib/auth/session';
import { revokeAtX } from '@/lib/auth/tokens-at-x';
import type { Db } from '@/lib/db/connection';
import { deleteSessions, sweepSessions } from '@/lib/db/sessions';
import { deleteUnusedTokens, sweepTokens } from '@/lib/db/tokens';

/** Deletes a person's tokens if no session of theirs is left, then asks X to forget them. */
async function forgetUnusedTokens({ db, config }: AuthEdge, userId: string, now: number): Promise<void> {
  const row = await deleteUnusedTokens(db, userId, now, now - sessionIdleMs);
  if (!row) return;
  const { accessToken, refreshToken } = openTokens(config.tokenKeys, row);
  await Promise.all([
    refreshToken && revokeAtX(refreshToken, 'refresh_token'),
    accessToken && revokeAtX(accessToken, 'access_token'),
  ]);
}

/** Ends the sessions of these cookie tokens; with a person's last session go their X tokens, here and at X. */
export async function endSessions(edge: AuthEdge, tokens: string[], now: number): Promise<void> {
  const userIds = await deleteSessions(edge.db, presentedHashes(tokens));
  for (const userId of userIds) await forgetUnusedTokens(edge, userId, now);
}

/** Removes what nobody can use any more: sessions past their end, and tokens left without a session. */
export async function sweep(db: Db, now: number): Promise<void> {
  await sweepSessions(db, now, now - sessionIdleMs);
  await sweepTokens(db, now - sessionIdleMs);
}
