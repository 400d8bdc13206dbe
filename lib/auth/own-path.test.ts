import { describe, expect, it } from 'vitest';
import { hostilePlaces as hostile } from '@/lib/auth/hostile-places';
import { ownPath } from '@/lib/auth/own-path';

const leadsAway = (path: string) => {
  const once = new URL(path, 'https://own.example');
  return once.origin !== 'https://own.example' || /^\/[/\\]/.test(decodeURIComponent(once.pathname));
};

describe('where to return after sign-in', () => {
  it(`falls back to the start page, or stays on our own pages, for ${hostile.length} hostile values`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(500);
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
