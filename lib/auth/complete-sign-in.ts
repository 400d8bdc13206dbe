import 'server-only';
import type { AuthEdge } from '@/lib/auth/auth-edge';
import { callNextAuth, cookieSet, pickCookies } from '@/lib/auth/call-next-auth';
import { authCookies, cookieValues, expiredCookie } from '@/lib/auth/cookies';
import { deviceOf } from '@/lib/auth/device';
import { endSessions, sweep } from '@/lib/auth/end-sessions';
import { nextAuthOptions } from '@/lib/auth/next-auth-options';
import { onlyValue } from '@/lib/auth/only-value';
import { seeOther } from '@/lib/auth/redirect';
import { sha256 } from '@/lib/auth/secrets';
import type { SignInAttempt } from '@/lib/auth/sign-in-attempt';
import { failurePath, type SignInFailure } from '@/lib/auth/sign-in-failure';
import { revokeAtX } from '@/lib/auth/tokens-at-x';
import type { Db } from '@/lib/db/connection';
import { type Flow, takeFlow } from '@/lib/db/flows';
import type { Env } from '@/lib/env';
import { log } from '@/lib/logging/log';

type Outcome = { setCookies: string[] } | { failure: SignInFailure };

/** Expected ends are quiet; what an operator should see is said in fixed words, never X's or the request's. */
function note(failure: SignInFailure, cause: unknown): void {
  if (failure === 'unknown') {
    log('sign-in-failed', cause === undefined ? {} : { error: cause });
  } else if (failure === 'refused' || failure === 'x-unavailable' || failure === 'profile-unavailable') {
    log('sign-in-ended', { failure });
  }
}

/** What X's redirect says before any call is made; null when it brings a code. */
function refusalOf(query: URLSearchParams, config: Env): SignInFailure | null {
  if (query.has('error')) return onlyValue(query, 'error') === 'access_denied' ? 'denied' : 'refused';
  if (config.x.issuer !== undefined && onlyValue(query, 'iss') !== config.x.issuer) return 'state';
  return onlyValue(query, 'code') ? null : 'state';
}

/** Tokens of somebody who does not come in are not left alive at X. */
async function discardTokens({ tokens }: SignInAttempt): Promise<void> {
  if (!tokens) return;
  const { accessToken, refreshToken } = tokens;
  await Promise.all([
    refreshToken && revokeAtX(refreshToken, 'refresh_token'),
    revokeAtX(accessToken, 'access_token'),
  ]);
}

/** X's redirect as the browser brought it. */
export type Callback = { query: URLSearchParams; cookieHeader: string | null; userAgent: string | null };

/** Exchanges the code. next-auth sees this flow's own cookies and no session, so it never links accounts. */
async function exchange(
  { db, config }: AuthEdge,
  { query, cookieHeader, userAgent }: Callback,
  flow: Flow,
): Promise<Outcome> {
  const names = authCookies(config.isSecure);
  const [stateCookie, ...moreStates] = cookieValues(cookieHeader, names.state);
  const [verifierCookie, ...moreVerifiers] = cookieValues(cookieHeader, names.verifier);
  const isAmbiguous = moreStates.length + moreVerifiers.length > 0;
  if (!stateCookie || !verifierCookie || isAmbiguous) return { failure: 'state' };
  const attempt: SignInAttempt = { device: deviceOf(userAgent) };
  const answer = await callNextAuth(nextAuthOptions(db, config, attempt, flow.keep), {
    action: ['callback', 'x'],
    method: 'GET',
    query: { code: query.get('code') ?? '', state: query.get('state') ?? '' },
    cookies: { [names.state]: stateCookie, [names.verifier]: verifierCookie },
  });
  if (cookieSet(answer, names.session)) return { setCookies: pickCookies(answer, [names.session]) };
  await discardTokens(attempt);
  // Before the exchange next-auth fails only over the flow's own cookies.
  const failure = attempt.failure ?? (attempt.tokens ? 'unknown' : 'state');
  note(failure, attempt.cause);
  return { failure };
}

async function complete(edge: AuthEdge, callback: Callback, flow: Flow): Promise<Outcome> {
  const failure = refusalOf(callback.query, edge.config);
  if (!failure) return await exchange(edge, callback, flow);
  note(failure, undefined);
  return { failure };
}

/** A repeated parameter, or none, is no state of ours. */
async function takeFlowOf(query: URLSearchParams, db: Db): Promise<Flow | null> {
  const hasDoubles = [...query.keys()].length !== new Set(query.keys()).size;
  const state = onlyValue(query, 'state');
  const flow = state ? await takeFlow(db, sha256(state), Date.now()) : null;
  return hasDoubles ? null : flow;
}

/**
 * Completes a sign-in: burns the state first, in the store, so that it completes one ever; then
 * exchanges the code, starts a new session, ends the one presented, and goes where the flow began.
 */
export async function completeSignIn(edge: AuthEdge, callback: Callback): Promise<Response> {
  const { db, config } = edge;
  const names = authCookies(config.isSecure);
  const go = (path: string, cookies: string[] = []) =>
    seeOther(new URL(path, config.appOrigin).href, cookies);
  const flow = await takeFlowOf(callback.query, db);
  if (!flow) return go(failurePath('state', '/'));
  const outcome = await complete(edge, callback, flow);
  const cleared = [names.state, names.verifier].map((name) => expiredCookie(name, names.options));
  if ('failure' in outcome) {
    // Cookies that do not fit this state may belong to a sign-in in another tab: that one may still end well.
    return go(failurePath(outcome.failure, flow.returnTo), outcome.failure === 'state' ? [] : cleared);
  }
  const now = Date.now();
  await endSessions(edge, cookieValues(callback.cookieHeader, names.session), now);
  await sweep(db, now);
  return go(flow.returnTo, [...outcome.setCookies, ...cleared]);
}
