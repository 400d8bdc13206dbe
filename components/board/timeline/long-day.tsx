'use client';

import { type FocusEvent, useRef, useState } from 'react';
import { useWindowSlice } from '../use-window-slice';
import type { AgendaEntry } from './agenda';
import { type DayEntriesProps, DayEntry } from './day-entry';
import { keyOf } from './entry-place';
import { moveBetweenBars } from './move-between-bars';
import { nearEntries } from './near-entries';

/** A lane's height, and about that of a line of the list: 3.25rem. */
const lanePx = 52;

/** The line that has the focus, so that it and its neighbours stay, wherever one scrolls. */
function useFocusedEntry() {
  const [focused, setFocused] = useState<number>();
  const onFocus = ({ target }: FocusEvent) => {
    const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
    setFocused(index === undefined ? undefined : Number(index));
  };
  return { focused, onFocus };
}

/** A day of very many by the hour: only the lanes near the screen, at their places. */
export function LongLanes({ entries, lanes, ...entry }: DayEntriesProps) {
  const box = useRef<HTMLOListElement>(null);
  const { focused, onFocus } = useFocusedEntry();
  const { slice } = useWindowSlice(box, {
    count: lanes,
    estimatePx: () => lanePx,
    keyOf: (lane) => lane,
  });
  const [from, to] = [slice[0] ?? 0, slice.at(-1) ?? 0];
  const isNear = (each: AgendaEntry) => each.kind !== 'bar' || (each.bar.lane >= from && each.bar.lane <= to);
  return (
    <ol ref={box} className="relative h-full" onFocus={onFocus} onKeyDown={moveBetweenBars}>
      {nearEntries(entries, isNear, focused).map(({ entry: each, index }) => (
        <DayEntry key={keyOf(each)} entry={each} place={{ index, total: entries.length }} {...entry} />
      ))}
    </ol>
  );
}

/** The same as a list: only the lines near the screen, the rest is room of the same height. */
export function LongAgenda({ entries, lanes: _, ...entry }: DayEntriesProps) {
  const box = useRef<HTMLOListElement>(null);
  const { slice, before, after, measure } = useWindowSlice(box, {
    count: entries.length,
    estimatePx: () => lanePx,
    keyOf: (index) => {
      const each = entries[index];
      return each ? keyOf(each) : index;
    },
    gapPx: 4,
  });
  return (
    <ol
      ref={box}
      className="relative space-y-1"
      style={{ paddingTop: before, paddingBottom: after }}
      onKeyDown={moveBetweenBars}
    >
      {slice.map((index) => {
        const each = entries[index];
        const place = { index, total: entries.length, measure };
        return each ? <DayEntry key={keyOf(each)} entry={each} place={place} {...entry} /> : null;
      })}
    </ol>
  );
}
