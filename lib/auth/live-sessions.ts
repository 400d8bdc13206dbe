import 'server-only';
import type { AccessLists } from '@/lib/auth/access';
import { isAllowed } from '@/lib/auth/access-list';
import { liveTokens } from '@/lib/auth/personal-tokens';
import { isLive } from '@/lib/auth/session';
import { entriesByUser } from '@/lib/db/access-entries';
import type { Db } from '@/lib/db/connection';
import { findSessions, touchSession } from '@/lib/db/sessions';

/** A stream that is open is use, noted so seldom that a thousand of them write next to nothing. */
const touchEveryMs = 60 * 60_000;
const chunkSize = 500;

export type SessionFate = 'live' | 'signed-out' | 'not-allowed';

/** Those of these people who may come in by the lists as they are now. */
async function allowedAmong(db: Db, userIds: readonly string[], lists: AccessLists): Promise<Set<string>> {
  const ids = [...new Set(userIds)];
  const everyone = lists.allowedUsers.includes('*');
  const entries = await entriesByUser(db, everyone ? [] : ids);
  return new Set(
    ids.filter((id) => isAllowed(lists.allowedUsers, { id, boundHandles: entries.get(id) ?? [] })),
  );
}

/**
 * What has become of sessions, by their stored hashes, and of personal access tokens, by their names: a
 * few queries for up to 500 of them.
 */
export async function fatesOf(
  db: Db,
  tokenHashes: readonly string[],
  lists: AccessLists,
  now: number,
): Promise<Map<string, SessionFate>> {
  const fates = new Map<string, SessionFate>(tokenHashes.map((hash) => [hash, 'signed-out']));
  for (let start = 0; start < tokenHashes.length; start += chunkSize) {
    const names = tokenHashes.slice(start, start + chunkSize);
    const found = await findSessions(db, names);
    const live = found.filter((session) => isLive(session, now));
    const tokens = await liveTokens(db, names, now);
    const userIds = [...live, ...tokens.values()].map(({ userId }) => userId);
    if (userIds.length === 0) continue;
    const allowed = await allowedAmong(db, userIds, lists);
    for (const { tokenHash, userId, seenAt } of live) {
      const mayStay = allowed.has(userId);
      fates.set(tokenHash, mayStay ? 'live' : 'not-allowed');
      if (mayStay && seenAt < now - touchEveryMs) await touchSession(db, tokenHash, now, now - touchEveryMs);
    }
    for (const [name, { userId }] of tokens) fates.set(name, allowed.has(userId) ? 'live' : 'not-allowed');
  }
  return fates;
}
