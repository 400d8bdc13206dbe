import 'server-only';
import { type RefreshReply, refreshTimeoutMs } from '@/lib/auth/refresh-once';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import { refreshTokens, revokeToken } from '@/lib/x/oauth';

/** Signing out must not wait long for a courtesy. */
const revokeTimeoutMs = 2_000;

export type TokenKind = 'access_token' | 'refresh_token';

/** Of the app, not of anybody's token: a 400 or 401 that says so ends nobody's connection. */
const ofClient = new Set(['invalid_client', 'unauthorized_client']);

/** One refresh at X. A 400 is final; any other failure, such as a 401 to the app, leaves the tokens as they are. */
export async function refreshAtX(refreshToken: string): Promise<RefreshReply> {
  const { x } = env();
  const reply = await refreshTokens({ apiOrigin: x.apiOrigin, timeoutMs: refreshTimeoutMs }, x, refreshToken);
  if (!reply.ok) {
    const { status, wire } = reply.problem;
    const isRefused = status === 400 && !ofClient.has(String(wire?.error));
    return { ok: false, reason: isRefused ? 'refused' : 'unavailable' };
  }
  const { accessToken, refreshToken: next = null, expiresInS, scope } = reply.value;
  return {
    ok: true,
    tokens: { accessToken, refreshToken: next, scope, expiresAt: storeTime() + expiresInS * 1000 },
  };
}

/** Asks X to forget a token, once. @returns whether X said that it did */
export async function revokeAtX(token: string, kind: TokenKind): Promise<boolean> {
  const { x } = env();
  const reply = await revokeToken({ apiOrigin: x.apiOrigin, timeoutMs: revokeTimeoutMs }, x, token, kind);
  return reply.ok;
}
