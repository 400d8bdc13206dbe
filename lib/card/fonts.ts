import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontFace, readFontFace } from '@/lib/card/font-face';

/**
 * Inter, weights 400 and 600, for Latin, Greek and Cyrillic. Files of our own: the pages' font is woff2, which
 * the drawing library does not read, and nothing of the machine's own is taken, so that a card looks the same
 * everywhere.
 */
export const fontFamily = 'Inter';
export type Weight = 400 | 600;

const fileOf = (weight: Weight) => join(process.cwd(), 'lib/card/fonts', `inter-${weight}.ttf`);
export const fontFiles = [fileOf(400), fileOf(600)];

const faces = new Map<Weight, FontFace>();

/** Read when first asked for. */
export function fontFace(weight: Weight): FontFace {
  const known = faces.get(weight);
  if (known) return known;
  const face = readFontFace(readFileSync(join(process.cwd(), 'lib/card/fonts', `inter-${weight}.ttf`)));
  faces.set(weight, face);
  return face;
}
