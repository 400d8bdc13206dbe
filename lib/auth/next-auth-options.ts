import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { admit } from '@/lib/auth/access';
import { authCookies } from '@/lib/auth/cookies';
import { sealTokens } from '@/lib/auth/sealed-tokens';
import { randomToken } from '@/lib/auth/secrets';
import { sessionLifeMs, startSession } from '@/lib/auth/session';
import type { SignInAttempt } from '@/lib/auth/sign-in-attempt';
import { xProvider } from '@/lib/auth/x-provider';
import type { Db } from '@/lib/db/connection';
import { noteReads } from '@/lib/db/reads';
import { saveTokens } from '@/lib/db/tokens';
import { findUser, saveUser } from '@/lib/db/users';
import type { Env } from '@/lib/env';
import { utcDay } from '@/lib/time/utc-day';

export const flowLifeMs = 15 * 60_000;

/** Only what a sign-in uses: a person is written before, in `signIn`, and never linked or created here. */
function adapter(db: Db, attempt: SignInAttempt): Adapter {
  return {
    async getUserByAccount({ providerAccountId }) {
      const user = await findUser(db, providerAccountId);
      return user && { id: user.id, name: user.name, email: '', emailVerified: null };
    },
    async createSession({ sessionToken, userId, expires }) {
      await startSession(db, userId, Date.now(), sessionToken, attempt.device ?? null);
      return { sessionToken, userId, expires };
    },
  };
}

/**
 * Whether the person may come in; if so, they and their tokens are written, at every sign-in (left
 * alone, next-auth keeps the first tokens for ever).
 */
async function letIn(db: Db, config: Env, attempt: SignInAttempt, keep: boolean): Promise<boolean> {
  const { person, tokens } = attempt;
  if (!person || !tokens) return false;
  const now = Date.now();
  // X bills the profile it returned, whoever comes in.
  await noteReads(db, utcDay(now), { spaceIds: [], userIds: [person.id] });
  const access = await admit(db, person, config, now);
  if (!access.isAllowed) {
    attempt.failure = 'not-allowed';
    return false;
  }
  await saveUser(db, person, now);
  const kept = keep ? tokens : { ...tokens, refreshToken: null };
  await saveTokens(db, person.id, sealTokens(config.tokenKeys, person.id, kept));
  return true;
}

function cookieSettings(isSecure: boolean): AuthOptions['cookies'] {
  const { session, state, verifier, options } = authCookies(isSecure);
  const flow = { ...options, maxAge: flowLifeMs / 1000 };
  return {
    sessionToken: { name: session, options },
    state: { name: state, options: flow },
    pkceCodeVerifier: { name: verifier, options: flow },
    // These two live only between our own calls and never reach a browser.
    csrfToken: { name: csrfCookie, options },
    callbackUrl: { name: 'spaceboard.callback', options },
  };
}

export const csrfCookie = 'spaceboard.csrf';

/** next-auth's settings for one request; what goes wrong is noted in `attempt`. */
export function nextAuthOptions(db: Db, config: Env, attempt: SignInAttempt, keep: boolean): AuthOptions {
  return {
    secret: config.authSecret,
    useSecureCookies: config.isSecure,
    cookies: cookieSettings(config.isSecure),
    adapter: adapter(db, attempt),
    providers: [xProvider(config.x, attempt, keep)],
    session: { strategy: 'database', maxAge: sessionLifeMs / 1000, generateSessionToken: randomToken },
    callbacks: {
      async signIn() {
        try {
          return await letIn(db, config, attempt, keep);
        } catch (error) {
          attempt.cause = error;
          return false;
        }
      },
    },
    // Its own lines quote state, codes and X's texts. What happened is told by `attempt`.
    logger: { error() {}, warn() {}, debug() {} },
  };
}
