import { describe, expect, it } from 'vitest';
import { ownPath } from '@/lib/auth/own-path';

const hosts = [
  'evil.example',
  'evil.example/board',
  'evil.example:80',
  'evil.example?x',
  'evil.example#x',
  '@evil.example',
];
const leads = [
  '//',
  '///',
  '/\\',
  '\\\\',
  '\\/',
  '/\t/',
  '\t//',
  '\n//',
  ' //',
  '/ /',
  '//%00',
  '/%09/',
  '/%5c',
  '/%2f',
  '/%2F%2F',
];
const schemes = [
  'http:',
  'https:',
  'HTTPS:',
  'javascript:',
  'data:text/html,',
  'ftp://',
  'https://',
  'https:/',
  'https:\\\\',
  'h\tttps://',
];
const dots = ['/.//', '/..//', '/x/..//', '/%2e//', '/%2e%2e//', '/a/%2e%2e//', '/./\\', '/;/..//'];

const hostile: unknown[] = [
  ...hosts.flatMap((host) => [...leads, ...schemes, ...dots].map((lead) => `${lead}${host}`)),
  ...[0, 1, 9, 10, 13, 27, 127, 133, 0x2028].map((code) => `/board${String.fromCharCode(code)}x`),
  '/board\r\nSet-Cookie: a=b',
  '/board%0d%0aSet-Cookie:%20a=b',
  '/%',
  '/%c0%af',
  `/${'x'.repeat(8_192)}`,
  `/${'ü'.repeat(3_000)}`,
  '',
  'board',
  '?x',
  '#x',
  '/api/spaces',
  '/api',
  '/%61pi/auth/signout',
  null,
  undefined,
  7,
  true,
  {},
  ['/board'],
  { toString: () => '/board' },
];

const leadsAway = (path: string) => {
  const once = new URL(path, 'https://own.example');
  return once.origin !== 'https://own.example' || /^\/[/\\]/.test(decodeURIComponent(once.pathname));
};

describe('where to return after sign-in', () => {
  it(`falls back to the start page, or stays on our own pages, for ${hostile.length} hostile values`, () => {
    expect(hostile.length).toBeGreaterThan(150);
    expect(hostile.map(ownPath).filter((path) => path !== '/' && leadsAway(path))).toEqual([]);
  });

  it.each(hostile)('never follows %j', (value) => expect(ownPath(value)).toBe('/'));

  it.each([
    '/',
    '/board',
    '/board?creators=nasa,2244994945&view=table#live',
    '/board?creators=@123,a_b&q=a%20b%2F%2Fc',
    '/board?next=https://evil.example',
    '/people/2244994945',
  ])('keeps %s', (path) => expect(ownPath(path)).toBe(path));

  it('keeps a board of 200 creators', () => {
    const ids = Array.from({ length: 200 }, (_, i) => String(1_000_000_000_000_000_000n + BigInt(i)));
    const path = `/board?creators=${ids.join(',')}`;
    expect(path.length).toBeGreaterThan(3_900);
    expect(ownPath(path)).toBe(path);
  });

  it('resolves what a browser would resolve', () => {
    expect(ownPath('/a/../board?x=1')).toBe('/board?x=1');
  });
});
