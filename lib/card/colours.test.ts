import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, faceColours, oklch } from '@/lib/card/colours';

describe('a colour as the drawing library reads it', () => {
  it.each([
    [[0, 0, 0], '#000000'],
    [[1, 0, 0], '#ffffff'],
    // The corners of sRGB, as CSS Color 4 names them in OKLCH.
    [[0.62796, 0.25768, 29.2339], '#ff0000'],
    [[0.86644, 0.29483, 142.4953], '#00ff00'],
    [[0.45201, 0.31321, 264.052], '#0000ff'],
  ] as const)('%j is %s', ([lightness, chroma, hue], hex) => expect(oklch(lightness, chroma, hue)).toBe(hex));
});

describe('a card', () => {
  const dark = /\n\.dark \{([^}]*)\}/.exec(readFileSync('app/colours.css', 'utf8'))?.[1] ?? '';
  const tokenOf = (name: string) => new RegExp(`--${name}: ([^;]*);`).exec(dark)?.[1] ?? '';
  const colourOf = (name: string) => {
    const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = tokenOf(name)
      .replace(/oklch\(|\)/g, '')
      .split(' ')
      .map(Number);
    return oklch(lightness, chroma, hue);
  };

  it('has the colours of the dark theme', () => {
    expect(colours).toEqual({
      surface: colourOf('surface'),
      raised: colourOf('surface-raised'),
      text: colourOf('text'),
      soft: colourOf('text-soft'),
      accent: colourOf('accent'),
      live: colourOf('live'),
    });
  });

  it('has its faces too', () => {
    const [lightness, chroma, ink] = ['face-lightness', 'face-chroma', 'face-ink'].map((name) =>
      Number(tokenOf(name)),
    );
    expect(faceColours(3)).toEqual({
      ground: oklch(lightness ?? 0, chroma ?? 0, 100),
      ink: oklch(ink ?? 0, 0.09, 100),
    });
  });
});
