import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from './manifest';

/** What browsers ask of an app before they offer to install it: https://web.dev/articles/install-criteria */
describe('the manifest', () => {
  const { icons = [], ...said } = manifest();

  it('names an app that stands alone and begins where it belongs', () => {
    expect(said).toMatchObject({ name: 'Spaceboard', display: 'standalone', start_url: '/', scope: '/' });
    expect(said.short_name?.length).toBeLessThanOrEqual(12);
  });

  it.each(icons)('has the icon $src of $sizes for $purpose', ({ src, sizes, type }) => {
    const file = readFileSync(`public${src}`);
    if (type !== 'image/png') return expect(file.toString()).toContain('<svg');
    // The header of a PNG: width and height at 16 and 20.
    expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
  });

  it('has an icon large enough, and one that may be cut to any shape', () => {
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });
});
