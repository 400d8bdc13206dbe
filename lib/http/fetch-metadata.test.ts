import { describe, expect, it } from 'vitest';
import { isAskedAhead, isLoadedElsewhere } from '@/lib/http/fetch-metadata';

const sent = (site: string, mode: string, dest: string) =>
  new Headers({ 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest });

describe('what another site makes a browser load', () => {
  it.each([
    ['a picture on a sibling domain', 'same-site', 'no-cors', 'image'],
    ['a frame', 'cross-site', 'navigate', 'iframe'],
    ['an object', 'same-site', 'navigate', 'object'],
    ['an embedded file', 'same-site', 'navigate', 'embed'],
    ['a script', 'same-site', 'no-cors', 'script'],
    ['a fetch', 'same-site', 'cors', 'empty'],
    ['a fetch that hides it, or a prefetch', 'cross-site', 'no-cors', 'empty'],
  ])('is %s', (_, site, mode, dest) => {
    expect(isLoadedElsewhere(sent(site, mode, dest))).toBe(true);
  });

  it.each([
    ['a link that is followed, or X’s way back to us', 'cross-site', 'navigate', 'document'],
    ['a link that our service worker passes on', 'cross-site', 'navigate', 'empty'],
    ['an address that is typed', 'none', 'navigate', 'document'],
    ['a picture of our own page', 'same-origin', 'no-cors', 'image'],
    ['a fetch of our own page', 'same-origin', 'cors', 'empty'],
  ])('is not %s', (_, site, mode, dest) => {
    expect(isLoadedElsewhere(sent(site, mode, dest))).toBe(false);
  });

  it('is nothing that no browser sent', () => {
    expect(isLoadedElsewhere(new Headers())).toBe(false);
    // Node's own fetch says as much and no more.
    expect(isLoadedElsewhere(new Headers({ 'sec-fetch-mode': 'cors' }))).toBe(false);
  });
});

describe('what a browser asks ahead of its person', () => {
  it.each([
    ['sec-purpose', 'prefetch', true],
    ['sec-purpose', 'prefetch;prerender', true],
    ['purpose', 'prefetch', true],
    ['sec-purpose', '', false],
    ['accept', 'prefetch', false],
  ])('%s: %s: %s', (name, value, is) => {
    expect(isAskedAhead(new Headers({ [name]: value }))).toBe(is);
  });
});
