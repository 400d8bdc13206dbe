import 'server-only';
import { authCookies, cookieValues, expiredCookie } from '@/lib/auth/cookies';
import { type Db, store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { type Env, env } from '@/lib/env';
import { isSecret, openLink } from '@/lib/watchlists/links';
import { listPath } from '@/lib/watchlists/list-slug';

/** Stands in the address for the secret, which is then in the cookie. No secret reads so. */
const resume = 'resume';
/** One answer for a link that never was, was revoked, has expired, or is of a deleted list. */
const nowhere = '/watchlists?notice=link-ended';
/** As long as a sign-in may take. */
const cookieLifeS = 15 * 60;

export type LinkVisit = {
  db: Db;
  /** Whoever came, if signed in. */
  viewerId: string | null;
  cookieHeader: string | null;
  config: Pick<Env, 'appOrigin' | 'isSecure'>;
  now: number;
};

/** A visit of this process's store. */
export async function linkVisit(viewerId: string | null, cookieHeader: string | null): Promise<LinkVisit> {
  return { db: await store(), viewerId, cookieHeader, config: env(), now: storeTime() };
}

const cookieName = (isSecure: boolean) => `${isSecure ? '__Host-' : ''}spaceboard.link`;

/** The only value of our cookie; of two neither is meant for us. */
function keptSecret({ cookieHeader, config }: LinkVisit): string | null {
  const [only, ...more] = cookieValues(cookieHeader, cookieName(config.isSecure));
  return more.length === 0 ? (only ?? null) : null;
}

/**
 * Where a visit of `/w/s/<secret>` leads, and the cookie it sets. `isFirst`: somebody signed out came with the
 * secret in the address, and the answer may be a page, so that previews of the link have something to show.
 */
export type LinkOutcome = { location: string; cookie: string; isFirst: boolean };

/**
 * What opening `/w/s/<secret>` does: signed in, the grant is bound to the account and the way leads on to
 * the list at once; signed out, it leads to sign-in and back, with the secret in a short-lived cookie that
 * no script reads, so that it stands in no other address. Whether the link leads anywhere is not told before.
 */
export async function receiveLink(visit: LinkVisit, asked: string): Promise<LinkOutcome> {
  const { db, viewerId, config, now } = visit;
  const name = cookieName(config.isSecure);
  const { options } = authCookies(config.isSecure);
  const secret = asked === resume ? keptSecret(visit) : asked;
  const go = (path: string, cookie: string, isFirst = false) => ({
    location: `${config.appOrigin}${path}`,
    cookie,
    isFirst,
  });
  if (viewerId === null && secret !== null && isSecret(secret)) {
    const kept = `${name}=${secret}; Path=/; Max-Age=${cookieLifeS}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
    return go(`/?${new URLSearchParams({ returnTo: `/w/s/${resume}` })}`, kept, asked !== resume);
  }
  const slug = viewerId === null || secret === null ? null : await openLink({ db, viewerId, now }, secret);
  return go(slug === null ? nowhere : listPath(slug), expiredCookie(name, options));
}
