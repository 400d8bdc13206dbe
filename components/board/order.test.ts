import { describe, expect, it } from 'vitest';
import type { BoardSpace } from '@/lib/spaces/board-schema';
import { describeChanges } from './changes';
import { bareSpace } from './fixture-spaces';
import { holdOrder } from './hold-order';
import { settleOrder } from './settle-order';

const space = (id: string, rest: Partial<BoardSpace> = {}) =>
  bareSpace({ id, title: `Talk ${id}`, creatorId: id, ...rest });
const [a, b, c] = [space('a'), space('b'), space('c')];
const ids = (spaces: readonly BoardSpace[]) => spaces.map(({ id }) => id).join('');

describe('while somebody points at a column', () => {
  it('nothing moves and what is new waits', () => {
    const { shown, waiting } = holdOrder([a, b], [c, b, a], [a, b, c]);
    expect(ids(shown)).toBe('ab');
    expect(ids(waiting)).toBe('c');
  });

  it('a Space that has left keeps its place and tells its newest state', () => {
    const ended = space('a', { state: 'ended' });
    const { shown } = holdOrder([a, b], [b], [ended, b]);
    expect(ids(shown)).toBe('ab');
    expect(shown[0]?.state).toBe('ended');
  });

  it('a Space gone altogether keeps its last words', () => {
    expect(holdOrder([a], [], []).shown[0]).toBe(a);
  });
});

describe('the order of live Spaces', () => {
  it('does not follow every listener', () => {
    const louder = space('b', { participantCount: 9 });
    const settled = settleOrder([a, b], [louder, a]);
    expect(ids(settled)).toBe('ab');
    expect(settled[1]).toBe(louder);
  });

  it.each([
    ['comes', [a, b], [c, b, a], 'cba'],
    ['goes', [a, b, c], [c, a], 'ca'],
    ['replaces another', [a, b], [c, a], 'ca'],
  ])('is made anew when one %s', (_how, before, sorted, order) => {
    expect(ids(settleOrder(before, sorted))).toBe(order);
  });
});

describe('what is announced', () => {
  it('is silent while only listeners change', () => {
    expect(describeChanges([a], [space('a', { participantCount: 9 })])).toBe('');
  });

  it('tells starts and ends together', () => {
    const text = describeChanges([a], [space('a', { state: 'ended' }), b, c]);
    expect(text).toBe('2 now live: Talk b, Talk c. 1 ended: Talk a.');
  });

  it('tells what was moved and what was cancelled', () => {
    const planned = (id: string, scheduledStart: number) => space(id, { state: 'scheduled', scheduledStart });
    const before = [planned('a', 5), planned('b', 5)];
    expect(describeChanges(before, [planned('a', 9), space('b', { state: 'cancelled' })])).toBe(
      '1 moved to another time: Talk a. 1 cancelled: Talk b.',
    );
  });

  it('names three at most', () => {
    const many = ['1', '2', '3', '4', '5'].map((id) => space(id));
    expect(describeChanges([], many)).toBe('5 now live: Talk 1, Talk 2, Talk 3 and 2 more.');
  });
});
