import 'server-only';
import { isLoadedElsewhere } from '@/lib/http/fetch-metadata';
import { isOwnOrigin } from '@/lib/http/own-origin';
import { problemResponse } from '@/lib/http/problem';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Probes ask by whatever address they have. */
const anyHostPaths = new Set(['/api/health', '/api/health/live', '/api/health/ready', '/api/metrics']);

/**
 * Whether a request carries a bearer token for our API. No other site can make a browser send one, so
 * its origin says nothing; who reads it never looks at cookies beside it. Signing in and out takes none.
 */
const isByToken = (request: Request, pathname: string) =>
  /^bearer\b/i.test(request.headers.get('authorization')?.trim() ?? '') &&
  /^\/api\/(?!auth(\/|$))/i.test(pathname);

/** Pictures for whoever has their address, on whatever page. */
const isForAnyPage = (pathname: string) => pathname.startsWith('/card/') || isStaticFile(pathname);

/** To the same path on our origin; refused with this answer; or on to its route. */
export type Verdict =
  | { kind: 'to-own-origin'; path: string }
  | { kind: 'refuse'; response: Response }
  | { kind: 'pass' };

/**
 * What happens before any route: another host than ours is led to it or refused (421), and an unsafe
 * method needs our own Origin, and nobody else's page loads anything but pictures. Only `Host` counts; forwarded
 * headers are anybody's to send.
 */
export function screenRequest(request: Request, appOrigin: string): Verdict {
  const { pathname, search } = new URL(request.url);
  const isOwnHost = request.headers.get('host')?.toLowerCase() === new URL(appOrigin).host;
  if (!isOwnHost && !anyHostPaths.has(pathname)) {
    if (request.method === 'GET' || request.method === 'HEAD') {
      return { kind: 'to-own-origin', path: `${pathname}${search}` };
    }
    return { kind: 'refuse', response: new Response('Misdirected request', { status: 421 }) };
  }
  const needsOrigin = !safeMethods.has(request.method) && !isByToken(request, pathname);
  if (needsOrigin && !isOwnOrigin(request.headers, appOrigin)) {
    return { kind: 'refuse', response: problemResponse('foreign-origin') };
  }
  // A read can spend our share of X, or take somebody to a list.
  if (isLoadedElsewhere(request.headers) && !isForAnyPage(pathname)) {
    return { kind: 'refuse', response: problemResponse('foreign-origin') };
  }
  // There are no Server Actions here: crafted bodies for them are not even read.
  if (request.headers.has('next-action')) {
    return { kind: 'refuse', response: problemResponse('not-found') };
  }
  // Next answers any method with the page, and all but these with 500 where a file is.
  if (!pathname.startsWith('/api/') && request.method !== 'GET' && request.method !== 'HEAD') {
    const response = problemResponse('method-not-allowed', { headers: { allow: 'GET, HEAD' } });
    return { kind: 'refuse', response };
  }
  return { kind: 'pass' };
}

/** Files of the build and of `public/` are the same for everybody and may be cached; all else is private. */
export function isStaticFile(pathname: string): boolean {
  return (
    /^\/_next\/(static|image)\//.test(pathname) ||
    /^\/(?!api\/)[\w./-]*\.(ico|png|svg|woff2|txt|webmanifest)$/.test(pathname)
  );
}
