import 'server-only';
import { isOwnOrigin } from '@/lib/http/own-origin';
import { noStore, problemResponse } from '@/lib/http/problem';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Probes ask by whatever address they have. */
const anyHostPaths = new Set(['/api/health']);

/**
 * What is refused before any route: another host than ours is led here (308) or refused (421), and
 * an unsafe method needs our own Origin. Null when the request may go on. Only `Host` counts;
 * forwarded headers are anybody's to send.
 */
export function screenRequest(request: Request, appOrigin: string): Response | null {
  const { pathname, search } = new URL(request.url);
  const isOwnHost = request.headers.get('host')?.toLowerCase() === new URL(appOrigin).host;
  if (!isOwnHost && !anyHostPaths.has(pathname)) {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const headers = { location: `${appOrigin}${pathname}${search}`, 'cache-control': noStore };
      return new Response(null, { status: 308, headers });
    }
    return new Response('Misdirected request', { status: 421, headers: { 'cache-control': noStore } });
  }
  if (!safeMethods.has(request.method) && !isOwnOrigin(request.headers, appOrigin)) {
    return problemResponse('foreign-origin');
  }
  return null;
}

/** Files of the build and of `public/` are the same for everybody and may be cached; all else is private. */
export function isStaticFile(pathname: string): boolean {
  return (
    /^\/_next\/(static|image)\//.test(pathname) ||
    /^\/(?!api\/)[\w./-]*\.(ico|png|svg|woff2|txt|webmanifest)$/.test(pathname)
  );
}
