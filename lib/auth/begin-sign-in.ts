import 'server-only';
import { z } from 'zod';
import type { AuthEdge } from '@/lib/auth/auth-edge';
import { callNextAuth, cookieSet, type NextAuthAnswer, pickCookies } from '@/lib/auth/call-next-auth';
import { authCookies } from '@/lib/auth/cookies';
import { csrfCookie, flowLifeMs, nextAuthOptions } from '@/lib/auth/next-auth-options';
import { onlyValue } from '@/lib/auth/only-value';
import { ownPath } from '@/lib/auth/own-path';
import { seeOther } from '@/lib/auth/redirect';
import { sha256 } from '@/lib/auth/secrets';
import { failurePath } from '@/lib/auth/sign-in-failure';
import { saveFlow } from '@/lib/db/flows';
import type { Env } from '@/lib/env';
import { log } from '@/lib/logging/log';

const csrfSchema = z.object({ csrfToken: z.string() });

/** next-auth's answer to a sign-in. The origin has been checked: its CSRF token is made and spent here. */
async function askForAuthorization({ db, config }: AuthEdge, keep: boolean): Promise<NextAuthAnswer> {
  const options = () => nextAuthOptions(db, config, {}, keep);
  const csrf = await callNextAuth(options(), { action: ['csrf'], method: 'GET' });
  return await callNextAuth(options(), {
    action: ['signin', 'x'],
    method: 'POST',
    body: csrfSchema.parse(csrf.body),
    cookies: { [csrfCookie]: cookieSet(csrf, csrfCookie) ?? '' },
  });
}

/** The state in an address of X's authorize page; null when next-auth leads anywhere else. */
function stateOf(location: string | null, config: Env): string | null {
  if (!location?.startsWith(`${config.x.authOrigin}/i/oauth2/authorize?`)) return null;
  return new URL(location).searchParams.get('state');
}

/**
 * Begins a sign-in: remembers where to return under the hash of the new state and leads to X. The
 * form's `returnTo` and `keep` are all that counts; the query of the request must not reach
 * next-auth, which would let it override client, scope and redirect URI. The caller has checked the
 * request's origin.
 */
export async function beginSignIn(edge: AuthEdge, form: URLSearchParams): Promise<Response> {
  const { db, config } = edge;
  const returnTo = ownPath(onlyValue(form, 'returnTo'));
  const keep = onlyValue(form, 'keep') === '1';
  const answer = await askForAuthorization(edge, keep);
  const state = stateOf(answer.location, config);
  if (!state || !answer.location) {
    log('sign-in-not-begun');
    return seeOther(new URL(failurePath('unknown', returnTo), config.appOrigin).href);
  }
  const now = Date.now();
  await saveFlow(db, sha256(state), { returnTo, keep, expiresAt: now + flowLifeMs }, now);
  const names = authCookies(config.isSecure);
  return seeOther(answer.location, pickCookies(answer, [names.state, names.verifier]));
}
