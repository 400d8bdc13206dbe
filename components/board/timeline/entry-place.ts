import type { ComponentProps, Ref } from 'react';
import type { AgendaEntry } from './agenda';

/** Where a line stands in a list of which not all is drawn. */
export type EntryPlace = { index: number; total: number; measure?: Ref<HTMLLIElement> };

/** What the line of an entry is told of its place. */
export function placeProps(place: EntryPlace | undefined): ComponentProps<'li'> {
  if (!place) return {};
  const { index, total, measure } = place;
  const found = { 'data-index': index };
  return { ...found, 'aria-posinset': index + 1, 'aria-setsize': total, ...(measure && { ref: measure }) };
}

export const keyOf = (entry: AgendaEntry) =>
  entry.kind === 'bar' ? entry.bar.space.id : entry.kind === 'now' ? 'now' : `${entry.kind} ${entry.at}`;
