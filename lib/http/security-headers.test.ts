import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  listHeaders,
  resourcePolicy,
  securityHeaders,
} from '@/lib/http/security-headers';

const live = {
  nonce: 'bm9uY2U=',
  isSecure: true,
  isSandbox: false,
  authOrigin: 'https://x.com',
  isDevelopment: false,
};
const sandbox = { ...live, isSecure: false, isSandbox: true, authOrigin: 'http://localhost:4300' };

const directives = (settings: typeof live) =>
  new Map(
    contentSecurityPolicy(settings)
      .split('; ')
      .map((directive): [string, string[]] => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

describe('the content security policy', () => {
  it('runs scripts by nonce only, with nothing inline or evaluated', () => {
    expect(directives(live).get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
    expect(directives({ ...live, isDevelopment: true }).get('script-src')).toContain("'unsafe-eval'");
  });

  it('is framed by nobody, and has no base, object or frame', () => {
    const policy = directives(live);
    for (const name of ['frame-ancestors', 'base-uri', 'object-src', 'frame-src']) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
  });

  it('lets forms lead to our own pages and to where people consent', () => {
    expect(directives(live).get('form-action')).toEqual(["'self'", 'https://x.com']);
    expect(directives(sandbox).get('form-action')).toEqual(["'self'", 'http://localhost:4300']);
  });

  it("shows pictures of X's own hosts, in the sandbox of the sandbox alone", () => {
    expect(directives(live).get('img-src')).toEqual([
      "'self'",
      'data:',
      'https://pbs.twimg.com',
      'https://abs.twimg.com',
    ]);
    expect(directives(sandbox).get('img-src')).toEqual(["'self'", 'data:', 'http://localhost:4300']);
  });

  it('asks only its own origin for data', () =>
    expect(directives(live).get('connect-src')).toEqual(["'self'"]));

  it('runs no worker but its own', () => expect(directives(live).get('worker-src')).toEqual(["'self'"]));
});

describe('the security headers', () => {
  it('promise https where there is https', () => {
    expect(securityHeaders(live)).toHaveProperty('strict-transport-security');
    expect(securityHeaders(sandbox)).not.toHaveProperty('strict-transport-security');
  });

  it('keep the origin of our own forms, types as declared, and other windows apart', () => {
    expect(securityHeaders(live)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});

it.each([
  ['/board', 'same-origin'],
  ['/api/spaces', 'same-origin'],
  ['/card/list.png', 'cross-origin'],
  ['/cards', 'same-origin'],
])('%s is for pages of: %s', (path, whose) => {
  expect(resourcePolicy(path)).toEqual({ 'cross-origin-resource-policy': whose });
});

describe('addresses of saved watchlists', () => {
  const noindex = { 'x-robots-tag': 'noindex, nofollow' };
  it.each([
    ['/w/launch-aaaaaaaa', noindex],
    ['/w', noindex],
    ['/w/s/secret', { ...noindex, 'referrer-policy': 'no-referrer' }],
    ['/watchlists', {}],
    ['/board', {}],
  ])('%s', (path, expected) => expect(listHeaders(path)).toEqual(expected));
});
