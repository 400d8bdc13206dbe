import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontFace, firstWith, readFontFace } from '@/lib/card/font-face';

/**
 * Inter, weights 400 and 600, for Latin, Greek and Cyrillic, and for what it lacks Noto Sans, in one weight, for
 * Arabic and Hebrew. Files of our own: the pages' font is woff2, which the drawing library does not read, and
 * nothing of the machine's own is taken, so that a card looks the same everywhere.
 */
export const fontFamily = 'Inter';
export type Weight = 400 | 600;

const inFolder = (name: string) => join(process.cwd(), 'lib/card/fonts', `${name}.ttf`);
const fileOf = (weight: Weight) => inFolder(`inter-${weight}`);
/** The drawing library goes on to these by itself, a letter at a time. */
const further = [inFolder('noto-sans-arabic-600'), inFolder('noto-sans-hebrew-600')];
export const fontFiles = [fileOf(400), fileOf(600), ...further];

const faces = new Map<Weight, FontFace>();

/** Read when first asked for. */
export function fontFace(weight: Weight): FontFace {
  const known = faces.get(weight);
  if (known) return known;
  const face = firstWith([fileOf(weight), ...further].map((file) => readFontFace(readFileSync(file))));
  faces.set(weight, face);
  return face;
}
