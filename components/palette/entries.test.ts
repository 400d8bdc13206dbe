import { describe, expect, it } from 'vitest';
import { fullBoard } from '@/components/board/fixtures';
import { readBoardAddress } from '@/lib/watchlists/board-address';
import { paletteSections } from './entries';

const now = Date.UTC(2026, 10, 24, 17);
const { board } = fullBoard(now);

function found(query: string, search = '') {
  const address = readBoardAddress(new URLSearchParams(search));
  return paletteSections({ board, address, theme: 'dark', filterCount: 0, now }, query);
}
const wordsOf = (query: string, heading: string) =>
  found(query)
    .find((section) => section.heading === heading)
    ?.entries.map(({ words }) => words);

describe('the palette', () => {
  it('offers what is live first, and every view, before anything is typed', () => {
    const sections = found('');
    expect(sections.map(({ heading }) => heading)).toEqual(['Spaces', 'Creators', 'Views', 'Do', 'Theme']);
    expect(sections[0]?.entries.every(({ isLive }) => isLive)).toBe(true);
    expect(wordsOf('', 'Views')).toContain('Wallboard');
  });

  it.each([
    ['a title', 'harbour', 'Spaces', 'Harbour session № 214'],
    ['a host', 'northwind', 'Spaces', 'Harbour session № 214'],
    ['a topic', 'exploration', 'Spaces', 'Low Earth, High Stakes: who cleans up the orbits we filled?'],
    ['a name without its accents', 'tomas', 'Creators', 'Tomás Villalobos'],
    ['a handle', '@lab_notes', 'Creators', 'Lab Notes'],
    ['a creator without a profile', 'calm_voice_7', 'Creators', '@calm_voice_7'],
    ['words in any order', 'contrast high', 'Theme', 'Theme: High contrast'],
  ])('finds by %s', (_, query, heading, words) => {
    expect(wordsOf(query, heading)).toContain(words);
  });

  it('finds nothing by a word that nobody uses', () => {
    expect(found('xyzzy')).toEqual([]);
  });

  it('marks what is in force', () => {
    const chosen = found('', 'view=table&sort=title').flatMap(({ entries }) =>
      entries.filter(({ isChosen }) => isChosen).map(({ words }) => words),
    );
    expect(chosen).toEqual(['Table', 'Comfortable cards', 'Order: Title', 'Theme: Dark']);
  });

  it('gives each entry an id of its own', () => {
    const ids = found('').flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
