import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevelopment } from '@/lib/env';
import { addressHeader } from '@/lib/http/client-address';
import { noStore, problemResponse } from '@/lib/http/problem';
import { askerOf, RequestCounter } from '@/lib/http/request-limits';
import { isStaticFile, screenRequest } from '@/lib/http/screen-request';
import {
  contentSecurityPolicy,
  listHeaders,
  resourcePolicy,
  securityHeaders,
} from '@/lib/http/security-headers';
import { ownPathHeader } from '@/lib/http/to-own-origin';

let counter: RequestCounter | undefined;

/** Files cost nothing, and a page has dozens of them. @returns milliseconds to wait, or null */
async function overLimit(request: NextRequest): Promise<number | null> {
  const { requestsPerMinute } = env();
  if (requestsPerMinute === undefined || isStaticFile(request.nextUrl.pathname)) return null;
  counter ??= new RequestCounter(requestsPerMinute);
  return await counter.count(askerOf(request));
}

/**
 * Runs before everything, static files too: one origin, own-origin writes only, so many requests
 * a minute, and the security headers on every answer. Routes still check by themselves who asks.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { appOrigin, isSecure, x } = env();
  const nonce = randomBytes(16).toString('base64');
  const { authOrigin, isSandbox } = x;
  const settings = { nonce, isSecure, isSandbox, authOrigin, isDevelopment: isDevelopment() };
  const waitMs = await overLimit(request);
  const response =
    waitMs === null
      ? answer(request, appOrigin, nonce, contentSecurityPolicy(settings))
      : problemResponse('too-many-requests', { retryAt: Date.now() + waitMs });
  const { pathname } = request.nextUrl;
  const always = { ...securityHeaders(settings), ...resourcePolicy(pathname), ...listHeaders(pathname) };
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
  if (!isStaticFile(pathname)) response.headers.set('cache-control', noStore);
  return response;
}

function answer(request: NextRequest, appOrigin: string, nonce: string, policy: string): Response {
  const verdict = screenRequest(request, appOrigin);
  if (verdict.kind === 'refuse') return verdict.response;
  const headers = new Headers(request.headers);
  // Next reads the nonce from the policy on the request; `x-nonce` is for our own inline script.
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // next.config.mjs leads a request with this header to the route that redirects.
  headers.delete(ownPathHeader);
  headers.delete(addressHeader);
  if (verdict.kind === 'to-own-origin') headers.set(ownPathHeader, verdict.path);
  return NextResponse.next({ request: { headers } });
}
