import { expect, it } from 'vitest';
import {
  readInstant,
  wireCount,
  wireFlag,
  wireId,
  wireSpaceId,
  wireText,
  wireUrl,
} from '@/lib/x/wire-values';

it.each([
  ['2021-07-06T18:40:40.000Z', Date.UTC(2021, 6, 6, 18, 40, 40)],
  ['2021-7-14T04:35:55Z', Date.UTC(2021, 6, 14, 4, 35, 55)],
  ['2021-07-06T18:40:40.12345Z', Date.UTC(2021, 6, 6, 18, 40, 40, 123)],
  ['2021-07-06T18:40Z', Date.UTC(2021, 6, 6, 18, 40)],
  ['2021-07-06T18:40:40+02:00', Date.UTC(2021, 6, 6, 16, 40, 40)],
  ['2021-07-06T18:40:40-0530', Date.UTC(2021, 6, 7, 0, 10, 40)],
])('%s is a moment', (text, at) => {
  expect(readInstant(text)).toBe(at);
});

it.each([
  '',
  'soon',
  '2021-02-30T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '2021-13-01T00:00:00Z',
  '2021-07-06',
  '2021-07-06T25:00:00Z',
  '1625596840',
])('"%s" is none', (text) => {
  expect(readInstant(text)).toBeUndefined();
});

it('ids are strings of 1–19 digits; a number that lost digits is refused', () => {
  expect(wireId.parse('2244994945')).toBe('2244994945');
  expect(wireId.parse(2244994945)).toBe('2244994945');
  for (const bad of [
    '',
    '1'.repeat(20),
    '1e3',
    '١٢٣',
    '-1',
    ' 1',
    JSON.parse('2051096097834344448'),
    null,
    {},
  ]) {
    expect(wireId.safeParse(bad).success).toBe(false);
  }
});

it('a Space id is letters and digits', () => {
  expect(wireSpaceId.safeParse('1gqxvyLPMAWJB').success).toBe(true);
  for (const bad of ['', '../x', 'a b', 'a'.repeat(33)])
    expect(wireSpaceId.safeParse(bad).success).toBe(false);
});

it('text is cut without halving a character, and loses control characters', () => {
  expect(wireText(3).parse('ab🦝')).toBe('ab');
  expect(wireText(10).parse('a\u0000b\nc\u007f')).toBe('ab\nc');
  expect(wireText(50).parse('x'.repeat(10_000))).toHaveLength(50);
});

it('text loses half characters, C1 controls and direction overrides, and keeps what languages need', () => {
  expect(wireText(50).parse('a\ud800b\udfffc\u0085d')).toBe('abcd');
  expect(wireText(50).parse('\u202egnp.exe\u202d')).toBe('gnp.exe');
  for (const kept of ['🦝', '👩‍👩‍👧', '\u200fשלום\u200e', '\u2067א\u2069', 'a\tb\nc'])
    expect(wireText(50).parse(kept)).toBe(kept);
});

it('only http and https addresses pass', () => {
  expect(wireUrl.safeParse('https://pbs.twimg.com/a_normal.jpg').success).toBe(true);
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil',
    'https://',
    `https://${'a'.repeat(3_000)}`,
  ]) {
    expect(wireUrl.safeParse(bad).success).toBe(false);
  }
});

it('flags and counts come as themselves or as strings', () => {
  expect(wireFlag.parse('false')).toBe(false);
  expect(wireFlag.parse(true)).toBe(true);
  expect(wireCount.parse('10')).toBe(10);
  for (const bad of [-1, 1.5, 'ten', '', null]) expect(wireCount.safeParse(bad).success).toBe(false);
});

it('100 kB of anything is read at once', () => {
  const began = process.cpuUsage();
  for (const text of ['1'.repeat(100_000), '2021-'.repeat(20_000), `https://${'a.'.repeat(50_000)}`]) {
    wireId.safeParse(text);
    readInstant(text);
    wireUrl.safeParse(text);
    wireText(100).parse(text);
  }
  // Processor time: the clock on the wall also counts what else the machine does.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(50);
});
