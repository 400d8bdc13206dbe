import 'server-only';
import type { AuthEdge } from '@/lib/auth/auth-edge';
import { authCookies, cookieValues, expiredCookie } from '@/lib/auth/cookies';
import { endSessions } from '@/lib/auth/end-sessions';
import { seeOther } from '@/lib/auth/redirect';
import { env } from '@/lib/env';

/** A `Set-Cookie` value that takes the session out of the browser. */
export function signedOutCookie(): string {
  const { session, options } = authCookies(env().isSecure);
  return expiredCookie(session, options);
}

/** Ends the presented session and, with the person's last one, their X tokens. The caller has checked the origin. */
export async function signOut(edge: AuthEdge, cookieHeader: string | null): Promise<Response> {
  const { appOrigin, isSecure } = edge.config;
  const { session, options } = authCookies(isSecure);
  await endSessions(edge, cookieValues(cookieHeader, session), Date.now());
  return seeOther(`${appOrigin}/`, [expiredCookie(session, options)]);
}
