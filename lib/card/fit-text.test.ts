import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { cutLine, drawable, wrapText } from '@/lib/card/fit-text';
import { fontFace, fontFamily, fontFiles } from '@/lib/card/fonts';
import { svgText } from '@/lib/card/svg-text';

const face = fontFace(600);

describe('what a card can draw of a text', () => {
  it.each<[string, string | null]>([
    ['Launch partners', 'Launch partners'],
    ['Ελλάδα и Привет, naïve', 'Ελλάδα и Привет, naïve'],
    // Composed, so that no mark stands beside its letter.
    ['e\u0301', 'é'],
    ['🎧 Morning show 🎧', 'Morning show'],
    ['1️⃣ first', '1 first'],
    ['Line\none\ttwo', 'Line one two'],
    ['a\u0000b\u202ec', 'abc'],
    // Letters that are missing would change what it says: better nothing.
    ['Launch 発表', null],
    ['مرحبا بكم ٢٠٢٦', 'مرحبا بكم ٢٠٢٦'],
    ['שלום Ada', 'שלום Ada'],
    ['สวัสดี', null],
    ['नमस्ते', null],
    ['🎧🎧', null],
    ['—', null],
    ['', null],
  ])('of %j it is %j', (text, expected) => expect(drawable(text, face)).toBe(expected));
});

describe('a line', () => {
  it('is as wide as drawn: letters have widths of their own', () => {
    expect(face.widthOf('iiii', 40)).toBeLessThan(face.widthOf('mmmm', 40) / 2);
    expect(face.widthOf('12', 40)).toBeCloseTo(2 * face.widthOf('12', 20));
    expect(face.widthOf('', 40)).toBe(0);
  });

  it('is no wider than told in letters that join', () => {
    const text = 'صباح الخير من الميناء';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="200">${svgText(text, 50, 100, { size: 60, weight: 600, fill: '#fff' })}</svg>`;
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily };
    const drawn = new Resvg(svg, { font }).getBBox()?.width ?? 0;
    expect(drawn).toBeGreaterThan(300);
    expect(drawn).toBeLessThanOrEqual(face.widthOf(text, 60));
  });

  it('is cut by an ellipsis where it is too long', () => {
    expect(cutLine('Short', face, 40, 500)).toBe('Short');
    const cut = cutLine('A title that goes on and on', face, 40, 300);
    expect(cut).toMatch(/^A title .*[^ ]…$/);
    expect(face.widthOf(cut, 40)).toBeLessThanOrEqual(300);
  });

  it.each<[string, number, number]>([
    ['one two three four five six seven', 2, 400],
    ['x'.repeat(300), 2, 400],
    ['a b', 2, 400],
  ])('of several takes no more room than there is: %j', (text, most, width) => {
    const lines = wrapText(text, face, 60, width, most);
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(face.widthOf(line, 60)).toBeLessThanOrEqual(width);
  });

  it('loses no word while there is room', () => {
    expect(wrapText('one two three four', face, 60, 400, 4).join(' ')).toBe('one two three four');
  });
});
