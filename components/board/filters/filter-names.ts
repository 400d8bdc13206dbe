import type { BoardFilters } from '@/lib/watchlists/board-address';

/** The menus of the filter bar, in their order. */
export const filterNames = ['state', 'creator', 'language', 'topic', 'more'] as const;
export type FilterName = (typeof filterNames)[number];

export const filterTitles: Record<FilterName, string> = {
  state: 'State',
  creator: 'Creator',
  language: 'Language',
  topic: 'Topic',
  more: 'More',
};

/** How many choices are made in a menu. */
export function chosenIn(name: FilterName, filters: BoardFilters): number {
  const { states, creators, langs, topics, ticketed, min } = filters;
  if (name === 'state') return states.length;
  if (name === 'creator') return creators.length;
  if (name === 'language') return langs.length;
  if (name === 'topic') return topics.length;
  return Number(ticketed !== undefined) + Number(min !== undefined);
}
