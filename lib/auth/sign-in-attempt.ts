import 'server-only';
import { z } from 'zod';
import type { XTokens } from '@/lib/auth/sealed-tokens';
import type { SignInFailure } from '@/lib/auth/sign-in-failure';
import type { UserProfile } from '@/lib/db/users';

/**
 * What one callback has learnt so far. next-auth answers every trouble with the same kind of
 * redirect; the provider and the callbacks note here what it was.
 */
export type SignInAttempt = {
  /** What they sign in with, in words. */
  device?: string;
  person?: UserProfile;
  tokens?: XTokens;
  failure?: SignInFailure;
  cause?: unknown;
};

const defaultLifeMs = 7_200_000;
const token = z.string().regex(/^[\x21-\x7e]{1,4096}$/);
const tokenSetSchema = z.object({
  access_token: token,
  refresh_token: token.optional(),
  /** Epoch seconds, reckoned by openid-client from `expires_in`. */
  expires_at: z.number().positive().optional().catch(undefined),
  scope: z.string().max(1_000).catch(''),
});

/** Tokens as openid-client gives them, parsed; null when they are of no use. */
export function tokensFrom(tokenSet: unknown, now: number): XTokens | null {
  const read = tokenSetSchema.safeParse(tokenSet);
  if (!read.success) return null;
  const { access_token, refresh_token, expires_at, scope } = read.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
    scope,
    expiresAt: expires_at === undefined ? now + defaultLifeMs : expires_at * 1000,
  };
}
