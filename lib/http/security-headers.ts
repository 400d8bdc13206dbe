import 'server-only';

export type PolicySettings = {
  /** Fresh for each answer; Next puts it on its own scripts. */
  nonce: string;
  isSecure: boolean;
  isSandbox: boolean;
  /** Where people consent; a sign-in form is redirected there. */
  authOrigin: string;
  isDevelopment: boolean;
};

/** X's hosts for avatars, banners and badges. */
const xPictures = 'https://pbs.twimg.com https://abs.twimg.com';

/** The Content-Security-Policy of every answer. */
export function contentSecurityPolicy(settings: PolicySettings): string {
  const { nonce, isSandbox, authOrigin, isDevelopment } = settings;
  const directives = [
    "default-src 'self'",
    // React's development build evaluates code to show server stacks; the production build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Style attributes (positions of menus and popovers, set by radix-ui and React) cannot carry a nonce.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${isSandbox ? authOrigin : xPictures}`,
    "font-src 'self'",
    "connect-src 'self'",
    // The service worker; without its own line it would fall under the nonces of scripts.
    "worker-src 'self'",
    // Chromium holds redirects after a form's POST to this list too: sign-in leads to X.
    `form-action 'self' ${authOrigin}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
  return directives.join('; ');
}

/**
 * What addresses of saved watchlists need besides: search engines keep none of them, and one that holds a
 * secret goes to nobody as a referrer.
 */
export function listHeaders(pathname: string): Record<string, string> {
  if (!/^\/w(\/|$)/.test(pathname)) return {};
  const isSecret = /^\/w\/s(\/|$)/.test(pathname);
  return { 'x-robots-tag': 'noindex, nofollow', ...(isSecret && { 'referrer-policy': 'no-referrer' }) };
}

/** Whose pages may show an answer as a part of theirs: ours alone, but for the pictures of links. */
export function resourcePolicy(pathname: string): Record<string, string> {
  const isForAll = pathname.startsWith('/card/');
  return { 'cross-origin-resource-policy': isForAll ? 'cross-origin' : 'same-origin' };
}

/** Headers that every answer carries: pages, data, redirects, errors and static files alike. */
export function securityHeaders(settings: PolicySettings): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(settings),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    // `no-referrer` would make Chromium send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(settings.isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
