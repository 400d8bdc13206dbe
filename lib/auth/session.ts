import 'server-only';
import { type AccessLists, canUse } from '@/lib/auth/access';
import { randomToken, sha256 } from '@/lib/auth/secrets';
import type { Db } from '@/lib/db/connection';
import {
  findSessions,
  keepLatestSessions,
  type SessionRow,
  saveSession,
  touchSession,
} from '@/lib/db/sessions';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const sessionLifeMs = 30 * 24 * hourMs;
export const sessionIdleMs = 12 * hourMs;
/** More browsers than anybody has; the one unused longest makes room for the next. */
export const mostSessions = 50;
const touchEveryMs = minuteMs;
/** A browser sends a cookie once for each path it was set on; our longest path has a dozen such, and one is ours. */
const maxCandidates = 16;

/** The hashes of what may be session tokens among the values presented under the cookie's name. */
export function presentedHashes(tokens: string[]): string[] {
  return tokens
    .filter((token) => /^[\w-]{43}$/.test(token))
    .slice(0, maxCandidates)
    .map(sha256);
}

/** Whether a stored session still counts: not past its end (30 d), used within 12 h. */
export function isLive(session: Pick<SessionRow, 'seenAt' | 'expiresAt'>, now: number): boolean {
  return session.expiresAt > now && session.seenAt > now - sessionIdleMs;
}

/** Starts a session; answers the token for the cookie, of which the store keeps only the hash. */
export async function startSession(
  db: Db,
  userId: string,
  now: number,
  token = randomToken(),
  device: string | null = null,
): Promise<string> {
  await saveSession(db, { tokenHash: sha256(token), userId, now, expiresAt: now + sessionLifeMs, device });
  await keepLatestSessions(db, userId, mostSessions);
  return token;
}

/**
 * The live session among the tokens presented under the session cookie's name. Planted garbage is
 * passed over; two live sessions are ambiguous and count as none, so that nobody can be made to act
 * in another's.
 */
async function findLiveSession(db: Db, tokens: string[], now: number): Promise<SessionRow | null> {
  const live = (await findSessions(db, presentedHashes(tokens))).filter((row) => isLive(row, now));
  return live.length === 1 ? (live[0] ?? null) : null;
}

export type SignedIn = { session: SessionRow; isAdmin: boolean };

/** The person behind the presented tokens, checked against the lists as they are now; null when signed out. */
export async function readSession(
  db: Db,
  tokens: string[],
  lists: AccessLists,
  now: number,
): Promise<SignedIn | null> {
  const session = await findLiveSession(db, tokens, now);
  if (!session) return null;
  const access = await canUse(db, session.userId, lists);
  if (!access.isAllowed) return null;
  if (session.seenAt < now - touchEveryMs) {
    await touchSession(db, session.tokenHash, now, now - touchEveryMs);
  }
  return { session, isAdmin: access.isAdmin };
}
