import { describe, expect, it } from 'vitest';
import { isSlug, slugEnd, slugFor } from '@/lib/watchlists/list-slug';

const end = slugEnd(new Uint8Array([0, 1, 2, 25, 26, 31, 32, 255]));

describe('the address of a list', () => {
  it.each([
    ['Launch partners', 'launch-partners'],
    ['  Café — Müller & Söhne!  ', 'cafe-muller-sohne'],
    ['日本の番組', 'list'],
    ['../../etc/passwd?x=1#y', 'etc-passwd-x-1-y'],
    ['<script>', 'script'],
    ['\u202eevil', 'evil'],
    ['a'.repeat(200), 'a'.repeat(48)],
    ['a '.repeat(40), 'a-a-a-a-a-a-a-a-a-a-a-a'],
  ])('%j reads %s', (name, readable) => {
    const slug = slugFor(name, end);
    expect(slug).toBe(`${readable}-${end}`);
    expect(isSlug(slug)).toBe(true);
  });

  it('ends in eight letters and digits', () => expect(end).toBe('abcz27a7'));

  it.each([
    '',
    'launch',
    'launch-partner',
    `Launch-${end}`,
    `-${end}`,
    `a--${end}`,
    `a-${end}/x`,
    `a-${end}%00`,
    `${'a-'.repeat(90)}${end}`,
  ])('%j is none', (text) => expect(isSlug(text)).toBe(false));
});
