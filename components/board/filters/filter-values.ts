import { creatorName } from '@/components/board/creator-names';
import { groupTitles } from '@/components/board/group-column';
import { languageName } from '@/components/spaces/language';
import { nameOf } from '@/components/spaces/space-words';
import { formatCount } from '@/components/ui/counts';
import type { Board } from '@/lib/spaces/board-schema';
import { type BoardFilters, noFilters } from '@/lib/watchlists/board-address';

type Named = Pick<Board, 'creators' | 'people' | 'topics'>;

/** What a creator is called in a filter; one no longer on the board keeps at least an id. */
export function creatorLabel(id: string, { creators, people }: Named): string {
  const creator = creators.find((each) => each.id === id);
  return creator ? creatorName(creator, people) : nameOf(id, people[id]);
}

export const languageLabel = (lang: string): string => languageName(lang) ?? lang;
export const topicLabel = (id: string, { topics }: Named): string => topics[id]?.name ?? `Topic ${id}`;
export const atLeastLabel = (min: number): string => `${formatCount(min)} or more listeners`;

/** The filters with tickets wanted, unwanted, or neither. */
export function withTicketed({ ticketed: _, ...rest }: BoardFilters, wanted?: boolean): BoardFilters {
  return wanted === undefined ? rest : { ...rest, ticketed: wanted };
}

/** The filters with so many listeners at least; any number without one. */
export function withMin({ min: _, ...rest }: BoardFilters, min?: number): BoardFilters {
  return min === undefined ? rest : { ...rest, min };
}

const withoutValue = (values: readonly string[], gone: string) => values.filter((value) => value !== gone);

/** All filters off; the search text goes too. */
export const cleared: BoardFilters = noFilters;

type Chip = { key: string; label: string; without: BoardFilters };

/** Each filter that hides something, in words, and the filters without it. The search text stands in its field. */
export function chipsOf(filters: BoardFilters, named: Named): Chip[] {
  const { states, creators, langs, topics, ticketed, min } = filters;
  const chips: Chip[] = [
    ...states.map((state) => ({
      key: state,
      label: groupTitles[state],
      without: { ...filters, states: states.filter((each) => each !== state) },
    })),
    ...creators.map((id) => ({
      key: `creator ${id}`,
      label: creatorLabel(id, named),
      without: { ...filters, creators: withoutValue(creators, id) },
    })),
    ...langs.map((lang) => ({
      key: `lang ${lang}`,
      label: languageLabel(lang),
      without: { ...filters, langs: withoutValue(langs, lang) },
    })),
    ...topics.map((id) => ({
      key: `topic ${id}`,
      label: topicLabel(id, named),
      without: { ...filters, topics: withoutValue(topics, id) },
    })),
  ];
  if (ticketed !== undefined) {
    const label = ticketed ? 'Ticketed' : 'Not ticketed';
    chips.push({ key: 'ticketed', label, without: withTicketed(filters) });
  }
  if (min !== undefined) chips.push({ key: 'min', label: atLeastLabel(min), without: withMin(filters) });
  return chips;
}
