import 'server-only';
import type { FontFace } from '@/lib/card/font-face';

/**
 * Text as the font can draw it, or null. Emoji and other signs that it has not are left out; a text of which
 * it lacks letters is not drawn at all, for what is left would be another text.
 */
export function drawable(text: string, face: FontFace): string | null {
  const kept: string[] = [];
  // Fonts have glyphs for control characters too, which are no XML.
  for (const sign of text.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '')) {
    if (face.has(sign.codePointAt(0) ?? 0)) kept.push(sign);
    else if (/[\p{L}\p{N}\p{M}]/u.test(sign) && !/\p{Variation_Selector}|\u20e3/u.test(sign)) return null;
  }
  const plain = kept.join('').replace(/ +/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}

/** A line no wider than `width`, cut by an ellipsis where it must be. */
export function cutLine(text: string, face: FontFace, size: number, width: number): string {
  if (face.widthOf(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && face.widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Lines by words, at most `most`, the last cut by an ellipsis. A word wider than a line is cut too. */
export function wrapText(text: string, face: FontFace, size: number, width: number, most: number): string[] {
  const words = text.split(' ');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && face.widthOf(`${line} ${words[0]}`, size) <= width)
      line += ` ${words.shift()}`;
    lines.push(line);
  }
  if (words.length > 0) lines.push(words.join(' '));
  return lines.map((line) => cutLine(line, face, size, width));
}
