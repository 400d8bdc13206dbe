import { describe, expect, it } from 'vitest';
import {
  frameSaid,
  hasOwn,
  isSameShape,
  shapeOf,
  wholeEvent,
  withoutOwnCounts,
} from '@/lib/collector/board-frame';
import { readingOf } from '@/lib/collector/reading-for-test';
import type { BoardReading } from '@/lib/spaces/board-schema';

type Board = BoardReading['board'];
const creator = (id: string, key = id): Board['creators'][number] => ({ id, key, status: 'checked' });
const person = (id: string): Board['people'][string] => ({
  id,
  handle: `h${id}`,
  name: `N${id}`,
});
const space = (id: string, more: object = {}): Board['spaces'][number] => ({
  id,
  state: 'live',
  hostIds: ['1'],
  speakerIds: [],
  invitedIds: [],
  topicIds: [],
  creatorId: '1',
  ...more,
});

/** Two creators, both checked and named. */
function reading(board: Partial<Board> = {}, checkedAt = [100, 100], serverNow = 200): BoardReading {
  const people = { '1': person('1'), '2': person('2') };
  return { ...readingOf(['1', '2'], 0, { people, watchedSince: 50, ...board }), checkedAt, serverNow };
}

describe('pieces lead from one reading to the next', () => {
  it.each([
    ['nothing has changed', reading(), true],
    ['times are later', reading({}, [300, 300], 400), true],
    ['a Space began', reading({ spaces: [space('1a')] }), true],
    ['a creator is newly on it', reading({ creators: [creator('1'), creator('2'), creator('3')] }), false],
    ['a creator is gone from it', reading({ creators: [creator('1')] }, [100]), false],
    ['they stand in another order', reading({ creators: [creator('2'), creator('1')] }), false],
    ['a handle is another’s now', reading({ creators: [creator('1', 'ada'), creator('2')] }), false],
    ['one is not checked any more', reading({}, [100, 0]), false],
    ['a name was rejected', reading({ rejected: [{ key: 'x', reason: 'not-on-x' }] }), false],
    ['a name was forgotten', reading({ people: { '1': person('1') } }), true],
  ])('when %s', (_, after, isSame) => {
    expect(isSameShape(shapeOf(reading()), shapeOf(after))).toBe(isSame);
  });

  it.each([
    ['one is checked for the first time', reading({}, [100, 0])],
    ['one is named for the first time', reading({ people: { '1': person('1') } })],
  ])('not when %s', (_, before) => {
    expect(isSameShape(shapeOf(before), shapeOf(reading()))).toBe(false);
  });

  it('which is found out once for a reading that many share', () => {
    const shared = reading();
    expect(shapeOf(shared)).toBe(shapeOf(shared));
    expect(shapeOf(shared)).not.toBe(shapeOf(reading()));
  });
});

describe('what is one person’s own', () => {
  const own = reading({ spaces: [space('1a', { subscriberCount: 12, title: 'Ada' })] });

  it('is on the boards that they themselves are on', () => {
    expect([hasOwn(own, '1'), hasOwn(own, '3'), hasOwn(own, '')]).toEqual([true, false, false]);
  });

  it('is left out for others, and nothing else is', () => {
    expect(withoutOwnCounts(own).board.spaces).toEqual([space('1a', { title: 'Ada' })]);
    expect(withoutOwnCounts(own).checkedAt).toEqual(own.checkedAt);
    expect(own.board.spaces[0]?.subscriberCount).toBe(12);
  });

  it('travels in the frame by the Space’s id, where there is any', () => {
    const frame = (of: BoardReading) => new TextDecoder().decode(frameSaid(of, 0, 5_000).bytes);
    expect(frame(own)).toContain('"subscriberCounts":{"1a":12}');
    expect(frame(withoutOwnCounts(own))).toContain('"subscriberCounts":{}');
  });
});

describe('a frame', () => {
  it.each([
    ['an age', reading({}, [300, 300], 400), 5_000, true],
    ['a Space', reading({ spaces: [space('1a')] }), 5_000, true],
    ['how often is checked', reading(), 6_000, false],
    ['why X refuses', reading({ pause: { code: 'x-timeout', since: 9 } }), 5_000, false],
    ['a count of one’s own', reading({ spaces: [space('1a', { subscriberCount: 1 })] }), 5_000, false],
  ])('says the same when nothing but %s is new: %#', (_, after, intervalMs, isSame) => {
    const [one, other] = [frameSaid(reading(), 0, 5_000), frameSaid(after, 0, intervalMs)];
    expect(one.content === other.content).toBe(isSame);
  });

  it('is made once for all who are told the same of it', () => {
    const shared = reading();
    expect(frameSaid(shared, 0, 5_000)).toBe(frameSaid(shared, 0, 5_000));
    expect(frameSaid(shared, 1, 5_000)).not.toBe(frameSaid(shared, 0, 5_000));
    expect(frameSaid(shared, 0, 6_000)).not.toBe(frameSaid(shared, 0, 5_000));
  });
});

describe('a whole board', () => {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('is an event whose id may be asked for later, with the interval of who is told', () => {
    const said = text(wholeEvent('board', 2, { reading: reading(), version: 9 }, 7_000));
    expect(said).toMatch(/^id: 9\nevent: board\ndata: \{"board":2,/);
    expect(said).toContain('"intervalMs":7000');
  });

  it('is made once for each name, place, version and interval', () => {
    const shared = reading();
    const said = (name: 'board' | 'reset', index: number, version: number, intervalMs: number) =>
      wholeEvent(name, index, { reading: shared, version }, intervalMs);
    const first = said('board', 0, 1, 5_000);
    expect(said('board', 0, 1, 5_000)).toBe(first);
    const others = [
      said('reset', 0, 1, 5_000),
      said('board', 1, 1, 5_000),
      said('board', 0, 2, 5_000),
      said('board', 0, 1, 6_000),
    ];
    expect(new Set([first, ...others].map(text)).size).toBe(5);
  });
});
