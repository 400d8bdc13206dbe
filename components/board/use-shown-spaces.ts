'use client';

import { useMemo } from 'react';
import { languageName } from '@/components/spaces/language';
import { nameOf } from '@/components/spaces/space-words';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { filterSpaces } from '@/lib/spaces/filter';
import { groupSpaces, type SpaceGroups } from '@/lib/spaces/group';
import { type LabelOf, sortSpaces } from '@/lib/spaces/sort';
import { minute } from '@/lib/time';
import type { BoardFilters, BoardSort } from '@/lib/watchlists/board-address';
import { groupNames } from './arrange';
import { useNow } from './clock-context';
import { useSettled } from './use-settled';

export type ShownSpaces = {
  /** What passes the filters, by state, each group in the order asked for. */
  groups: SpaceGroups;
  /** All there is, whatever the filters hide. */
  all: SpaceGroups;
  /** How many pass. */
  count: number;
  /** In the order of time, or against it. */
  isByTime: boolean;
  /** Names the filters and the order. */
  asked: string;
};

const noPins: readonly string[] = [];

/** Spaces of pinned creators before the others, each in their order. */
function pinnedFirst(spaces: BoardSpace[], pins: readonly string[]): BoardSpace[] {
  if (pins.length === 0) return spaces;
  const pinned = new Set(pins);
  const isPinned = ({ creatorId, hostIds }: BoardSpace) =>
    pinned.has(creatorId) || hostIds.some((id) => pinned.has(id));
  return [...spaces.filter(isPinned), ...spaces.filter((space) => !isPinned(space))];
}

export function labelsOf(people: Board['people']): LabelOf {
  return (space, column) => {
    if (column === 'title') return space.title?.trim() || undefined;
    if (column === 'lang') return languageName(space.lang);
    return nameOf(space.creatorId, people[space.creatorId]);
  };
}

/**
 * A board's Spaces as they are to be shown. Live ones keep their places while listeners come and go.
 * The same object while nothing changed.
 */
export function useShownSpaces(
  board: Board,
  filters: BoardFilters,
  sort: BoardSort,
  pins: readonly string[] = noPins,
): ShownSpaces {
  const now = useNow(minute);
  const all = useMemo(() => groupSpaces(board.spaces, now), [board.spaces, now]);
  const groups = useMemo(() => {
    const passing = new Set(filterSpaces(board, filters, now));
    const labels = labelsOf(board.people);
    const shown = { ...all };
    for (const name of groupNames) {
      const spaces = all[name].filter((space) => passing.has(space));
      shown[name] = sortSpaces(spaces, sort, labels);
    }
    // Scheduled ones stay in the order of their days.
    if (sort.by === 'state') shown.live = pinnedFirst(shown.live, pins);
    return shown;
  }, [board, all, filters, sort, now, pins]);
  const asked = JSON.stringify([filters, sort, pins]);
  const live = useSettled(groups.live, asked);
  return useMemo(() => {
    const count = live.length + groups.scheduled.length + groups.ended.length;
    const isByTime = sort.by === 'state' || sort.by === 'start';
    return { groups: { ...groups, live }, all, count, isByTime, asked };
  }, [groups, live, all, sort, asked]);
}
