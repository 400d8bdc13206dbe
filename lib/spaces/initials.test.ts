import { describe, expect, it, vi } from 'vitest';
import { hueOf, initialsOf } from './initials';

describe('initials', () => {
  it.each([
    ['Ada Lindqvist', 'AL'],
    ['ada', 'A'],
    ['ada_orbits', 'AO'],
    ['snake_case_name', 'SN'],
    ['Maria da Silva Santos', 'MS'],
    ['🎧 Olu', 'O'],
    ['🎧🎧', ''],
    ['', ''],
    ['森 はるか', '森は'],
    ['רנה כהן', 'רכ'],
    ['कि लो', 'किलो'],
    ['é́tienne', 'É́'],
  ])('of %s are %s', (name, letters) => expect(initialsOf(name)).toBe(letters));

  it('may be one alone', () => expect(initialsOf('Ada Lindqvist', 1)).toBe('A'));

  it('are the same in a browser set to Turkish, where the capital of i has a dot', () => {
    const upper = String.prototype.toLocaleUpperCase;
    vi.spyOn(String.prototype, 'toLocaleUpperCase').mockImplementation(function (this: string) {
      return upper.call(this, 'tr');
    });
    expect('i'.toLocaleUpperCase()).toBe('İ');
    expect(initialsOf('ivan ilic')).toBe('II');
  });
});

describe('the hue of a face', () => {
  const ids = [...Array.from({ length: 500 }, (_, index) => `${index}`), '2244994945', '44196397', ''];

  it('is one of the twelve that there are colours for, whatever the id', () => {
    const hues = new Set(ids.map(hueOf));
    expect([...hues].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('stays the same for an id', () => expect(['2244994945', '44196397'].map(hueOf)).toEqual([11, 5]));
});
