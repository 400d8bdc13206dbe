import { describe, expect, it } from 'vitest';
import { decodeText, mostImportBytes, readFile } from './read-file';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('é,@nasa'), 'é,@nasa'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0xe9, 0), 'aé'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61, 0, 0xe9), 'aé'],
    ['Windows-1252', bytes(0x61, 0xe9), 'aé'],
    ['nothing', bytes(), ''],
  ])('is read from %s', (_, written, text) => {
    expect(decodeText(written)).toBe(text);
  });

  it('is none where there are zeros: a spreadsheet, a picture', () => {
    expect(decodeText(bytes(0x50, 0x4b, 3, 4, 0, 0))).toBeNull();
  });
});

describe('a chosen file', () => {
  const file = (content: BlobPart, name = 'partners.csv') => new File([content], name);

  it('is read with its name', async () => {
    expect(await readFile(file('@nasa'))).toEqual({ name: 'partners.csv', bytes: 5, text: '@nasa' });
  });

  it.each([
    ['too large', 'a'.repeat(mostImportBytes + 1), /larger than 512 kB/],
    ['empty', '', /is empty/],
    ['no text', new Uint8Array([1, 0, 2]), /not a text file/],
    ['too large once it is UTF-8', new Uint8Array(mostImportBytes / 2 + 8).fill(0xe9), /once read/],
  ])('is refused when %s', async (_, content, reason) => {
    const read = await readFile(file(content));
    expect('reason' in read && read.reason).toMatch(reason);
  });
});
