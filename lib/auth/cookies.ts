import 'server-only';

export type CookieOptions = {
  httpOnly: true;
  sameSite: 'lax';
  path: '/';
  secure: boolean;
};

export type AuthCookies = {
  session: string;
  state: string;
  verifier: string;
  options: CookieOptions;
};

/**
 * Names and flags of our cookies. On https they carry `__Host-`, so that no sibling domain and no
 * plain-http page can plant one; http, which is loopback only, cannot have the prefix.
 */
export function authCookies(isSecure: boolean): AuthCookies {
  const prefix = isSecure ? '__Host-' : '';
  return {
    session: `${prefix}spaceboard.session`,
    state: `${prefix}spaceboard.state`,
    verifier: `${prefix}spaceboard.verifier`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  };
}

/**
 * The distinct values of the cookie with exactly this name, in the order sent. More than one means
 * that somebody planted a cookie (browsers send one per name and path).
 */
export function cookieValues(header: string | null, name: string): string[] {
  const values = new Set<string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) values.add(pair.slice(at + 1).trim());
  }
  return [...values];
}

/** A `Set-Cookie` value that removes a cookie of ours. */
export function expiredCookie(name: string, { secure }: CookieOptions): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
