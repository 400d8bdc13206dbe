import { expect, it } from 'vitest';
import { heartbeat, joinBytes, retryAfter, streamEvent } from '@/lib/collector/stream-text';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it.each([
  ['with an id', 7, 'id: 7\nevent: snapshot\ndata: {"a":1}\n\n'],
  ['with the first id that there is', 0, 'id: 0\nevent: snapshot\ndata: {"a":1}\n\n'],
  ['without', undefined, 'event: snapshot\ndata: {"a":1}\n\n'],
])('an event %s is one block', (_, id, text) => {
  expect(textOf(streamEvent('snapshot', { a: 1 }, id))).toBe(text);
});

it.each(['two\nlines', 'a\r\nevent: end\ndata: {}', '\u2028 \u2029', '\n\n'])(
  'no title ends its event early or begins another: %j',
  (title) => {
    const text = textOf(streamEvent('snapshot', { title }));
    expect(text.split(/\r\n|\r|\n/)).toHaveLength(4);
    expect(JSON.parse(text.slice(text.indexOf('data: ') + 6))).toEqual({ title });
  },
);

it('a heartbeat is a comment, and the time to come back a whole number', () => {
  expect(textOf(heartbeat)).toBe(': here\n\n');
  expect(textOf(retryAfter(1_234.5))).toBe('retry: 1235\n\n');
});

it('joins pieces in their order, and leaves a single one as it is', () => {
  const [a, b, none] = [streamEvent('a', 1), streamEvent('b', 2), new Uint8Array()];
  expect(textOf(joinBytes([a, none, b]))).toBe(`${textOf(a)}${textOf(b)}`);
  expect(joinBytes([a])).toBe(a);
  expect(joinBytes([])).toHaveLength(0);
});
