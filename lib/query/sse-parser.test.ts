import { describe, expect, it } from 'vitest';
import { createSseParser } from './sse-parser';

const text =
  ': here\n\nid: 7\nevent: snapshot\ndata: {"a":"ü: b"}\n\nretry: 100\n\nevent: checked\r\ndata: 1\r\ndata: 2\r\n\r\n';
const events = [
  { name: 'snapshot', id: '7', data: '{"a":"ü: b"}' },
  { name: 'checked', id: null, data: '1\n2' },
];

describe('server-sent events', () => {
  it('are read out of text, without comments', () => {
    expect(createSseParser()(text)).toEqual(events);
  });

  it.each([1, 2, 3, 7, 50])('come out the same when cut every %i characters', (size) => {
    const parse = createSseParser();
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(pieces.flatMap((piece) => parse(piece))).toEqual(events);
  });

  it('are given up when one has no end', () => {
    const parse = createSseParser();
    parse('data: ');
    expect(() => parse('x'.repeat(8_000_001))).toThrow('without an end');
  });
});
