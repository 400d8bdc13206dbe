import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevelopment } from '@/lib/env';
import { noStore } from '@/lib/http/problem';
import { isStaticFile, screenRequest } from '@/lib/http/screen-request';
import { contentSecurityPolicy, securityHeaders } from '@/lib/http/security-headers';

/**
 * Runs before everything, static files too: one origin, own-origin writes only, and the security
 * headers on every answer. Routes still check by themselves who asks.
 */
export function proxy(request: NextRequest): Response {
  const { appOrigin, isSecure, x } = env();
  const nonce = randomBytes(16).toString('base64');
  const settings = {
    nonce,
    isSecure,
    isDevelopment: isDevelopment(),
    isSandbox: x.isSandbox,
    authOrigin: x.authOrigin,
  };
  const response = screenRequest(request, appOrigin) ?? goOn(request, nonce, contentSecurityPolicy(settings));
  for (const [name, value] of Object.entries(securityHeaders(settings))) response.headers.set(name, value);
  if (!isStaticFile(request.nextUrl.pathname)) response.headers.set('cache-control', noStore);
  return response;
}

/** Next reads the nonce from the policy on the request; `x-nonce` is for our own inline script. */
function goOn(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers } });
}
