import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { isConnected } from '@/lib/auth/connection';
import { authCookies, cookieValues } from '@/lib/auth/cookies';
import { readSession } from '@/lib/auth/session';
import { type Db, store } from '@/lib/db/connection';
import { findTokens } from '@/lib/db/tokens';
import { type Env, env } from '@/lib/env';
import { CodedError } from '@/lib/errors';

/** Who looks at the dashboard. `sessionId` is the stored hash and never leaves the server. */
export type Viewer = {
  id: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
  isAdmin: boolean;
  /** `ended`: X no longer accepts our tokens for them; only a new sign-in helps. */
  connection: 'connected' | 'ended';
  sessionId: string;
};

/** The viewer of a request with this `Cookie` header, or null. */
export async function viewerOf(
  db: Db,
  cookieHeader: string | null,
  config: Pick<Env, 'isSecure' | 'allowedUsers' | 'adminUsers'>,
  now: number,
): Promise<Viewer | null> {
  const tokens = cookieValues(cookieHeader, authCookies(config.isSecure).session);
  const signedIn = await readSession(db, tokens, config, now);
  if (!signedIn) return null;
  const { session, isAdmin } = signedIn;
  const xTokens = await findTokens(db, session.userId);
  return {
    id: session.userId,
    handle: session.handle,
    name: session.name,
    avatarUrl: session.avatarUrl,
    isAdmin,
    connection: isConnected(xTokens, now) ? 'connected' : 'ended',
    sessionId: session.tokenHash,
  };
}

/** The signed-in person of the current request, or null; read once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  // The raw header, for Next's own reading keeps only the last of several cookies of one name.
  const cookieHeader = (await headers()).get('cookie');
  return await viewerOf(await store(), cookieHeader, env(), Date.now());
});

/** The signed-in person of the current request. @throws CodedError `signed-out` */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) throw new CodedError('signed-out', 'Sign in to see this.');
  return viewer;
}
