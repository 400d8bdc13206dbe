'use client';

import { useMemo } from 'react';
import { useSettled } from '@/components/board/use-settled';
import { labelsOf, type ShownSpaces } from '@/components/board/use-shown-spaces';
import type { Board, BoardSpace } from '@/lib/spaces/board-schema';
import { sortSpaces } from '@/lib/spaces/sort';
import type { BoardSort } from '@/lib/watchlists/board-address';

/** All shown Spaces in one order; by listeners they keep their places while people come and go. */
export function useTableSpaces(shown: ShownSpaces, people: Board['people'], sort: BoardSort): BoardSpace[] {
  const { live, scheduled, ended } = shown.groups;
  const sorted = useMemo(() => {
    // Each group is in the order asked for already: by state they only follow each other.
    if (sort.by === 'state') {
      return sort.isDescending ? [...ended, ...scheduled, ...live] : [...live, ...scheduled, ...ended];
    }
    return sortSpaces([...live, ...scheduled, ...ended], sort, labelsOf(people));
  }, [live, scheduled, ended, people, sort]);
  return useSettled(sorted, shown.asked, sort.by === 'listeners');
}
