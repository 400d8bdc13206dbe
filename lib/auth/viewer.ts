import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { isConnected } from '@/lib/auth/connection';
import { authCookies, cookieValues } from '@/lib/auth/cookies';
import { bearerOf, readBearer, type TokenScope } from '@/lib/auth/personal-tokens';
import { readSession } from '@/lib/auth/session';
import { type Db, store } from '@/lib/db/connection';
import { findTokens } from '@/lib/db/tokens';
import { type Env, env } from '@/lib/env';
import { CodedError } from '@/lib/errors';

/**
 * Who looks at the dashboard. `sessionId` is the stored hash of the session, or the name of the personal
 * access token, they came with; it never leaves the server.
 */
export type Viewer = {
  id: string;
  handle: string;
  name: string;
  avatarUrl: string | null;
  isAdmin: boolean;
  /** `ended`: X no longer accepts our tokens for them; only a new sign-in helps. */
  connection: 'connected' | 'ended';
  sessionId: string;
  /** What they came with; a session may do everything its person may. */
  access: 'session' | TokenScope;
};

type Settings = Pick<Env, 'isSecure' | 'allowedUsers' | 'adminUsers'>;
type Credentials = { cookie: string | null; authorization: string | null };

async function connectionOf(db: Db, userId: string, now: number): Promise<Viewer['connection']> {
  return isConnected(await findTokens(db, userId), now) ? 'connected' : 'ended';
}

async function bearerViewer(db: Db, secret: string, config: Settings, now: number): Promise<Viewer | null> {
  const bearer = await readBearer(db, secret, config, now);
  if (!bearer) return null;
  const { userId: id, handle, name, avatarUrl, isAdmin, scope, streamKey } = bearer;
  const connection = await connectionOf(db, id, now);
  return { id, handle, name, avatarUrl, isAdmin, connection, sessionId: streamKey, access: scope };
}

/**
 * The viewer of a request with these credentials, or null. A bearer token decides alone: the request was
 * let past the check of its origin for it, so a cookie beside it must not count.
 */
export async function viewerOf(
  db: Db,
  { cookie, authorization }: Credentials,
  config: Settings,
  now: number,
): Promise<Viewer | null> {
  const secret = bearerOf(authorization);
  if (secret !== undefined) return await bearerViewer(db, secret, config, now);
  const tokens = cookieValues(cookie, authCookies(config.isSecure).session);
  const signedIn = await readSession(db, tokens, config, now);
  if (!signedIn) return null;
  const { session, isAdmin } = signedIn;
  return {
    id: session.userId,
    handle: session.handle,
    name: session.name,
    avatarUrl: session.avatarUrl,
    isAdmin,
    connection: await connectionOf(db, session.userId, now),
    sessionId: session.tokenHash,
    access: 'session',
  };
}

/** The signed-in person of the current request, or null; read once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sent = await headers();
  // The raw header, for Next's own reading keeps only the last of several cookies of one name.
  const credentials = { cookie: sent.get('cookie'), authorization: sent.get('authorization') };
  return await viewerOf(await store(), credentials, env(), Date.now());
});

/** As `currentViewer`, for pages: they are a person's to look at, and none of a personal access token's. */
export async function currentPerson(): Promise<Viewer | null> {
  const viewer = await currentViewer();
  return viewer?.access === 'session' ? viewer : null;
}

/** The signed-in person of the current request. @throws CodedError `signed-out` */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) throw new CodedError('signed-out', 'Sign in to see this.');
  return viewer;
}

/**
 * As `requireViewer`, for whatever changes something. That a session's request comes from our own pages is
 * checked here too: the proxy in front could one day be passed by.
 * @throws CodedError `signed-out`, `foreign-origin`, `read-only-token`
 */
export async function requireWriter(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.access === 'session' && (await headers()).get('origin') !== env().appOrigin) {
    throw new CodedError('foreign-origin', 'This request did not come from a page of this dashboard.');
  }
  if (viewer.access === 'read') throw new CodedError('read-only-token', 'This token may only read.');
  return viewer;
}

/**
 * As `requireViewer`, for what only the person themselves may do: a token cannot make others that
 * outlive it. @throws CodedError `signed-out`, `not-permitted`
 */
export async function requireSession(options: { toWrite: boolean }): Promise<Viewer> {
  const viewer = await (options.toWrite ? requireWriter() : requireViewer());
  if (viewer.access === 'session') return viewer;
  throw new CodedError('not-permitted', 'Tokens cannot do this; sign in on a page.');
}
