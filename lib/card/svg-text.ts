import 'server-only';
import { fontFace, fontFamily, type Weight } from '@/lib/card/fonts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

export type TextStyle = { size: number; weight: Weight; fill: string; anchor?: 'start' | 'middle' | 'end' };

/** Its first letter is written from right to left. */
const isRightToLeft = (text: string) => /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** The drawing library takes every line for one from left to right, unless marks in it say otherwise. */
const directed = (text: string) => (isRightToLeft(text) ? `\u202b${text}\u202c` : text);

/** A line of text at its baseline. What cannot be drawn has been taken out before. */
export function svgText(text: string, x: number, y: number, style: TextStyle): string {
  const { size, weight, fill, anchor = 'start' } = style;
  return `<text x="${x}" y="${y}" font-family="${fontFamily}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(directed(text))}</text>`;
}

export const widthOf = (text: string, { size, weight }: Pick<TextStyle, 'size' | 'weight'>) =>
  fontFace(weight).widthOf(text, size);
