import { describe, expect, it } from 'vitest';
import { boardOf, readMessage } from '@/lib/query/stream-message';

const read = (name: string, data: unknown) => readMessage({ name, data: JSON.stringify(data), id: null });

describe('what a stream says of a saved list', () => {
  it('is about its board', () => {
    const list = read('list', { board: 2, revision: 7 });
    const gone = read('gone', { board: 1 });
    expect(list).toEqual({ kind: 'list', change: { board: 2, revision: 7 } });
    expect(gone).toEqual({ kind: 'gone', board: 1 });
    expect([list && boardOf(list), gone && boardOf(gone)]).toEqual([2, 1]);
  });

  it('ends the stream when there is no other board', () => {
    expect(read('end', { reason: 'list-gone' })).toEqual({ kind: 'end', reason: 'list-gone' });
  });

  it.each([
    ['gone', {}],
    ['list', { board: 'x', revision: 1 }],
    ['end', { reason: 'other' }],
    ['nobody-knows', {}],
  ])('is passed over when it cannot be read: %s', (name, data) => expect(read(name, data)).toBeNull());
});
