import { describe, expect, it } from 'vitest';
import { chunksOf, chunksOfDays, guessHeight } from './chunks';
import { largeBoard } from './fixtures';

const spaces = largeBoard(Date.UTC(2026, 10, 24, 17)).board.spaces.slice(0, 30);

describe('a long list in chunks', () => {
  it.each([
    ['wide', true, [12, 12, 6]],
    ['narrow', false, [4, 4, 4, 4, 4, 4, 4, 2]],
  ])('holds every card once, in order: %s', (_, isWide, sizes) => {
    const chunks = chunksOf(spaces, isWide);
    expect(chunks.map((chunk) => chunk.spaces.length)).toEqual(sizes);
    expect(chunks.flatMap((chunk) => chunk.spaces)).toEqual(spaces);
    expect(new Set(chunks.map(({ key }) => key)).size).toBe(chunks.length);
    for (const { firstIndex, total, spaces: own } of chunks) {
      expect(own[0]).toBe(spaces[firstIndex]);
      expect(total).toBe(30);
    }
  });

  it('fills whole rows of up to four cards with every chunk but the last', () => {
    const full = chunksOf(spaces, true).slice(0, -1);
    for (const { spaces: own } of full)
      for (const beside of [1, 2, 3, 4]) expect(own.length % beside).toBe(0);
  });

  it('begins each day with its name and never mixes two days', () => {
    const days = [
      { key: '1', label: 'Today', items: spaces.slice(0, 6) },
      { key: '2', label: 'Tomorrow', items: spaces.slice(6, 8) },
    ];
    const chunks = chunksOfDays(days, false);
    expect(chunks.map(({ heading, spaces: own }) => [heading, own.length])).toEqual([
      ['Today', 4],
      [undefined, 2],
      ['Tomorrow', 2],
    ]);
    expect(chunks.map(({ total }) => total)).toEqual([6, 6, 2]);
  });

  it('guesses more room for more cards, less for compact ones', () => {
    const [chunk, , last] = chunksOf(spaces, true);
    if (!chunk || !last) throw new Error('there are three chunks');
    expect(guessHeight(last, true, false)).toBeLessThan(guessHeight(chunk, true, false));
    expect(guessHeight(chunk, true, true)).toBeLessThan(guessHeight(chunk, true, false));
  });
});
