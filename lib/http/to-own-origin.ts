import 'server-only';

/** Where the proxy leaves the path that a request to another host asked for. */
export const ownPathHeader = 'x-own-path';

/** A permanent redirect to `path` on our origin; anything that is no path goes to the start page. */
export function toOwnOrigin(path: string | null, appOrigin: string): Response {
  const location = `${appOrigin}${path?.startsWith('/') ? path : '/'}`;
  return new Response(null, { status: 308, headers: { location } });
}
