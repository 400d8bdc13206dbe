'use client';

import { useMemo } from 'react';
import { useNow } from '@/components/board/clock-context';
import { groupTitles } from '@/components/board/group-column';
import type { Board } from '@/lib/spaces/board-schema';
import { type Facet, facetsOf } from '@/lib/spaces/facets';
import { foldText } from '@/lib/spaces/fold-text';
import { minute } from '@/lib/time';
import type { BoardFilters, FilterState } from '@/lib/watchlists/board-address';
import { ChoiceList } from './choice-list';
import type { FilterName } from './filter-names';
import {
  atLeastLabel,
  creatorLabel,
  languageLabel,
  topicLabel,
  withMin,
  withTicketed,
} from './filter-values';
import { type Option, OptionList } from './option-list';

export type FilterOptionsProps = {
  /** Which of the filters to choose from here. */
  names: readonly FilterName[];
  board: Board;
  filters: BoardFilters;
  onChange: (filters: BoardFilters) => void;
  /** How much of a long list is shown before one looks for the rest. */
  mostShown?: number;
};

const states: readonly FilterState[] = ['live', 'scheduled', 'ended'];
const usualMins = [10, 100, 1_000, 10_000];

/** What a board can be filtered by, with how many Spaces each choice has. */
export function FilterOptions({ names, board, filters, onChange, ...list }: FilterOptionsProps) {
  const now = useNow(minute);
  const facets = useMemo(() => facetsOf(board, now), [board, now]);
  const { creators, langs, topics, ticketed, min } = filters;
  const sections: Record<FilterName, () => React.ReactNode> = {
    state: () => (
      <OptionList
        key="state"
        title="State"
        options={states.map((value) => ({ value, label: groupTitles[value], count: facets.states[value] }))}
        chosen={filters.states}
        onChange={(chosen) =>
          onChange({ ...filters, states: states.filter((each) => chosen.includes(each)) })
        }
        empty=""
      />
    ),
    creator: () => (
      <OptionList
        key="creator"
        title="Creator"
        options={labelled(facets.creators, (id) => creatorLabel(id, board))}
        chosen={creators}
        onChange={(chosen) => onChange({ ...filters, creators: chosen })}
        empty="No creator is known yet."
        {...list}
      />
    ),
    language: () => (
      <OptionList
        key="language"
        title="Language"
        options={labelled(facets.langs, languageLabel)}
        chosen={langs}
        onChange={(chosen) => onChange({ ...filters, langs: chosen })}
        empty="X names no language for these Spaces."
        {...list}
      />
    ),
    topic: () => (
      <OptionList
        key="topic"
        title="Topic"
        options={labelled(facets.topics, (id) => topicLabel(id, board))}
        chosen={topics}
        onChange={(chosen) => onChange({ ...filters, topics: chosen })}
        empty="X names no topics for these Spaces."
        {...list}
      />
    ),
    more: () => (
      <div key="more" className="space-y-4">
        <ChoiceList
          title="Tickets"
          choices={[
            { value: undefined, label: 'With or without' },
            { value: true, label: 'Ticketed' },
            { value: false, label: 'Not ticketed' },
          ]}
          chosen={ticketed}
          onChange={(wanted) => onChange(withTicketed(filters, wanted))}
        />
        <ChoiceList
          title="Listeners"
          choices={[{ value: undefined, label: 'Any number' }, ...minChoices(min)]}
          chosen={min}
          onChange={(wanted) => onChange(withMin(filters, wanted))}
          note="What is only scheduled has no listeners yet, and is hidden by a number."
        />
      </div>
    ),
  };
  return names.map((name) => sections[name]());
}

/** Those with most Spaces first; equals in the order of their names. */
function labelled(facets: readonly Facet[], labelOf: (value: string) => string): Option[] {
  return facets
    .map((facet) => ({ ...facet, label: labelOf(facet.value) }))
    .sort((a, b) => b.count - a.count || (foldText(a.label) < foldText(b.label) ? -1 : 1));
}

/** A number of the address's own stands among the usual ones. */
function minChoices(min: number | undefined) {
  const values = new Set([...usualMins, ...(min === undefined ? [] : [min])]);
  return [...values]
    .sort((a, b) => a - b)
    .map((value): { value: number | undefined; label: string } => ({ value, label: atLeastLabel(value) }));
}
