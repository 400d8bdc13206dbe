import 'server-only';

/**
 * What of a TrueType font is needed to lay text out without drawing it: which characters it has, and how
 * wide they are. Sources: OpenType 1.9, tables `cmap` (formats 4 and 12), `head`, `hhea` and `hmtx`.
 */
export type FontFace = {
  /** Whether the font has a glyph for this code point; what it has not would be drawn as a box. */
  has: (codePoint: number) => boolean;
  /** Width at this size, without kerning, in the size's unit. */
  widthOf: (text: string, size: number) => number;
};

function tablesOf(file: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  return tables;
}

function subtables(file: Buffer, cmap: number): { format: number; at: number }[] {
  return Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { format: file.readUInt16BE(at), at };
  });
}

/** Format 12: runs of code points of any length. */
function readLongMap(file: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < file.readUInt32BE(at + 12); index += 1) {
    const run = at + 16 + index * 12;
    const [first, last, glyph] = [0, 4, 8].map((offset) => file.readUInt32BE(run + offset));
    for (let code = first ?? 0; code <= (last ?? -1); code += 1)
      glyphs.set(code, (glyph ?? 0) + code - (first ?? 0));
  }
}

/** Format 4: the Basic Multilingual Plane in segments. */
function readShortMap(file: Buffer, at: number, glyphs: Map<number, number>): void {
  const doubled = file.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = file.readUInt16BE(starts + segment);
    const delta = file.readUInt16BE(deltas + segment);
    const offset = file.readUInt16BE(offsets + segment);
    for (let code = start; code <= file.readUInt16BE(ends + segment) && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : file.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if (listed !== 0) glyphs.set(code, (listed + delta) % 65_536);
    }
  }
}

function glyphsOf(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (const { format, at } of subtables(file, cmap)) {
    if (format === 12) readLongMap(file, at, glyphs);
    else if (format === 4) readShortMap(file, at, glyphs);
  }
  return glyphs;
}

/** @throws Error for a file that is no TrueType font */
export function readFontFace(file: Buffer): FontFace {
  const tables = tablesOf(file);
  const [cmap, head, hhea, hmtx] = ['cmap', 'head', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (cmap === undefined || head === undefined || hhea === undefined || hmtx === undefined)
    throw new Error('a font without one of cmap, head, hhea, hmtx');
  const glyphs = glyphsOf(file, cmap);
  const unitsPerEm = file.readUInt16BE(head + 18);
  const lastMeasured = file.readUInt16BE(hhea + 34) - 1;
  const unitsOf = (sign: string) => {
    const glyph = glyphs.get(sign.codePointAt(0) ?? 0) ?? 0;
    return file.readUInt16BE(hmtx + 4 * Math.min(glyph, lastMeasured));
  };
  return {
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    widthOf: (text, size) => ([...text].reduce((sum, sign) => sum + unitsOf(sign), 0) * size) / unitsPerEm,
  };
}

/** Several fonts as one: each letter is of the first that has it. */
export function firstWith(faces: readonly FontFace[]): FontFace {
  const [main] = faces;
  if (!main) throw new Error('no font at all');
  const faceFor = (sign: string) => faces.find((face) => face.has(sign.codePointAt(0) ?? 0)) ?? main;
  return {
    has: (codePoint) => faces.some((face) => face.has(codePoint)),
    // Letters that join are narrower than by themselves: a line of them is at most this wide.
    widthOf: (text, size) => [...text].reduce((sum, sign) => sum + faceFor(sign).widthOf(sign, size), 0),
  };
}
