import 'server-only';
import { randomUUID } from 'node:crypto';
import { type AccessLists, canUse } from '@/lib/auth/access';
import { randomToken, sha256 } from '@/lib/auth/secrets';
import type { Db } from '@/lib/db/connection';
import {
  deleteToken,
  findTokensByHash,
  findTokensOf,
  insertToken,
  touchToken,
} from '@/lib/db/personal-tokens';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';

/** What begins every personal access token, so that scanners for leaked secrets can know it. */
const prefix = 'sb_';
const mostTokensPerPerson = 20;
const touchEveryMs = 60_000;
const dayMs = 86_400_000;

export type TokenScope = 'read' | 'write';

/** A token as its owner sees it in a list. Times in epoch ms. */
export type PersonalToken = {
  id: string;
  name: string;
  scope: TokenScope;
  createdAt: number;
  expiresAt: number | null;
  usedAt: number | null;
};

/** The tokens of one person, the newest first; never the secrets. */
export async function listTokens(db: Db, viewerId: string): Promise<PersonalToken[]> {
  const rows = await findTokensOf(db, viewerId);
  return rows.map(({ id, name, scope, created_at, expires_at, used_at }) => ({
    id,
    name,
    scope,
    createdAt: created_at,
    expiresAt: expires_at,
    usedAt: used_at,
  }));
}

/**
 * Makes a token of this person's. The secret is in the answer and nowhere else, ever.
 * @throws CodedError `limit-reached`
 */
export async function createToken(
  db: Db,
  viewerId: string,
  wanted: { name: string; scope: TokenScope; expiresInDays: number | null },
  now: number,
): Promise<{ token: PersonalToken; secret: string }> {
  const secret = `${prefix}${randomToken()}`;
  const { name, scope, expiresInDays } = wanted;
  const expiresAt = expiresInDays === null ? null : now + expiresInDays * dayMs;
  const token = { id: randomUUID(), name, scope, createdAt: now, expiresAt, usedAt: null };
  await writeTransaction(db, async (trx) => {
    const held = await findTokensOf(trx, viewerId);
    if (held.length >= mostTokensPerPerson) {
      throw new CodedError(
        'limit-reached',
        `A person has at most ${mostTokensPerPerson} tokens. Revoke one that you no longer use.`,
      );
    }
    await insertToken(trx, {
      id: token.id,
      user_id: viewerId,
      name,
      token_hash: sha256(secret),
      scope,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    });
  });
  return { token, secret };
}

/** Ends a token at once. @throws CodedError `not-found` when it is not this person's */
export async function revokeToken(db: Db, viewerId: string, id: string): Promise<void> {
  // From an address, so anything; PostgreSQL takes no NUL.
  if (/^[\w-]{1,64}$/.test(id) && (await deleteToken(db, viewerId, id))) return;
  throw new CodedError('not-found', 'There is no such token.');
}

/** What a bearer of a token stands for. `streamKey` names it where sessions are named. */
export type TokenBearer = {
  userId: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
  scope: TokenScope;
  isAdmin: boolean;
  streamKey: string;
};

/**
 * The `Bearer` credential of an `Authorization` header; undefined when it speaks another scheme, or none.
 * Whatever begins with the word counts, as where the origin of such requests is let pass.
 */
export function bearerOf(header: string | null): string | undefined {
  return /^bearer\b(.*)$/is.exec(header?.trim() ?? '')?.[1]?.trim();
}

/** Told apart from a session's hash by a sign that base64url has not. */
const streamPrefix = 'token:';

/** The person behind a token as the lists are now, or null: unknown, revoked, expired, no longer let in. */
export async function readBearer(
  db: Db,
  secret: string,
  lists: AccessLists,
  now: number,
): Promise<TokenBearer | null> {
  if (!/^sb_[\w-]{43}$/.test(secret)) return null;
  const [row] = await findTokensByHash(db, [sha256(secret)]);
  if (!row || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  const access = await canUse(db, row.userId, lists);
  if (!access.isAllowed) return null;
  if ((row.usedAt ?? 0) < now - touchEveryMs) await touchToken(db, row.tokenHash, now);
  const { userId, handle, name, avatarUrl, scope } = row;
  return {
    userId,
    handle,
    name,
    avatarUrl,
    scope,
    isAdmin: access.isAdmin,
    streamKey: `${streamPrefix}${row.tokenHash}`,
  };
}

/** Those of the names of open streams that are tokens which still count, and whose they are. */
export async function liveTokens(
  db: Db,
  streamKeys: readonly string[],
  now: number,
): Promise<Map<string, { userId: string }>> {
  const hashes = streamKeys
    .filter((key) => key.startsWith(streamPrefix))
    .map((key) => key.slice(streamPrefix.length));
  const rows = await findTokensByHash(db, hashes);
  const live = rows.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  return new Map(live.map(({ tokenHash, userId }) => [`${streamPrefix}${tokenHash}`, { userId }]));
}
