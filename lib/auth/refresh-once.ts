import 'server-only';
import { openTokens, sealTokens, type XTokens } from '@/lib/auth/sealed-tokens';
import type { Db } from '@/lib/db/connection';
import {
  coolDown,
  endTokens,
  findTokens,
  type Lease,
  saveRefreshed,
  type TokenRow,
  takeLease,
} from '@/lib/db/tokens';
import type { TokenKey } from '@/lib/env';

export type RefreshReply =
  | { ok: true; tokens: XTokens }
  /** X will never take this refresh token again. */
  | { ok: false; reason: 'refused' }
  | { ok: false; reason: 'unavailable' };

export type TokenEdge = {
  db: Db;
  keys: TokenKey[];
  /** One POST to X's token endpoint, within `refreshTimeoutMs`, never repeated. */
  refresh: (refreshToken: string) => Promise<RefreshReply>;
  /** Best effort; for tokens that nobody will use. */
  revoke: (token: string, kind: 'access_token' | 'refresh_token') => Promise<unknown>;
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  randomId: () => string;
};

export type AccessToken =
  | { ok: true; accessToken: string }
  | { ok: false; code: 'no-connection' | 'x-unavailable' };

/** Shorter than the lease: who holds it has its answer before another may take it. */
export const refreshTimeoutMs = 4_000;
const leaseMs = 5_000;
const renewEarlyMs = 60_000;
const coolDownMs = 5_000;
const patienceMs = 8_000;
const pollMs = 100;
/** For how long, and how often, it is tried to write down what X has given. */
const saveWithinMs = 40_000;
const savePauseMs = 500;

const noConnection = { ok: false, code: 'no-connection' } as const;
const unavailable = { ok: false, code: 'x-unavailable' } as const;

type RefreshToken = { plain: string; sealed: string };

/** X gave these tokens for one that is spent now, and nobody else has them: a store that is away is waited for. */
async function saveInTime(edge: TokenEdge, save: () => Promise<boolean>): Promise<boolean> {
  const until = edge.now() + saveWithinMs;
  for (;;) {
    try {
      return await save();
    } catch (error) {
      if (edge.now() >= until) throw error;
      await edge.sleep(savePauseMs);
    }
  }
}

/**
 * Refreshes under a lease already held. The answer, or null when somebody changed the tokens
 * meanwhile: then theirs count.
 */
async function refreshUnderLease(
  edge: TokenEdge,
  lease: Lease,
  token: RefreshToken,
): Promise<AccessToken | null> {
  const reply = await edge.refresh(token.plain);
  if (reply.ok) {
    // X may leave the refresh token out when it stays the same.
    const tokens = { ...reply.tokens, refreshToken: reply.tokens.refreshToken ?? token.plain };
    const sealed = sealTokens(edge.keys, lease.userId, tokens);
    const isSaved = await saveInTime(edge, () => saveRefreshed(edge.db, lease, token.sealed, sealed));
    if (isSaved) return { ok: true, accessToken: tokens.accessToken };
    const isSignedOut = (await findTokens(edge.db, lease.userId)) === null;
    if (isSignedOut) {
      await edge.revoke(tokens.refreshToken, 'refresh_token');
      await edge.revoke(tokens.accessToken, 'access_token');
    }
    return null;
  }
  if (reply.reason === 'refused') await endTokens(edge.db, lease.userId, lease.generation);
  else await coolDown(edge.db, lease, edge.now() + coolDownMs);
  return null;
}

type Step = { answer: AccessToken } | { end: true } | { wait: true } | { refreshWith: RefreshToken };

/** What to do about a row as it stands: answer, end the connection, wait for the lease's holder, or refresh. */
function judge(row: TokenRow, edge: TokenEdge, staleToken: string | undefined, renewBeforeMs: number): Step {
  if (row.is_ended === 1) return { answer: noConnection };
  const now = edge.now();
  const { accessToken, refreshToken } = openTokens(edge.keys, row);
  const isUsable = accessToken !== null && accessToken !== staleToken && row.expires_at > now;
  const answer: AccessToken = isUsable ? { ok: true, accessToken } : unavailable;
  if (isUsable && row.expires_at > now + renewBeforeMs) return { answer };
  if (refreshToken === null || row.refresh_token === null) return isUsable ? { answer } : { end: true };
  if (row.lease_until <= now) return { refreshWith: { plain: refreshToken, sealed: row.refresh_token } };
  // A lease without an owner is the pause after X did not answer.
  return row.lease_owner === null ? { answer } : { wait: true };
}

/**
 * A person's access token, renewed when it ends within a minute or when it is the `staleToken` that
 * X has just refused. Among all callers in all processes exactly one asks X (a leased compare-and-set
 * row; no transaction over the call); the others wait for the stored result, at most 8 s.
 */
export async function obtainAccessToken(
  edge: TokenEdge,
  userId: string,
  staleToken?: string,
): Promise<AccessToken> {
  const until = edge.now() + patienceMs;
  let hasWaited = false;
  for (;;) {
    const row = await findTokens(edge.db, userId);
    if (!row) return noConnection;
    // What others have just fetched is taken as it is, however short it lives.
    const step = judge(row, edge, staleToken, hasWaited ? 0 : renewEarlyMs);
    if ('answer' in step) return step.answer;
    if ('end' in step) {
      await endTokens(edge.db, userId, row.generation);
      return noConnection;
    }
    const now = edge.now();
    if ('refreshWith' in step) {
      const lease = { userId, generation: row.generation, owner: edge.randomId() };
      if (await takeLease(edge.db, lease, now, now + leaseMs)) {
        const answer = await refreshUnderLease(edge, lease, step.refreshWith);
        if (answer) return answer;
        continue;
      }
    }
    if (now >= until) return unavailable;
    hasWaited = true;
    await edge.sleep(pollMs);
  }
}
