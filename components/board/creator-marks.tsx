'use client';

import { createContext, useContext } from 'react';
import { PinnedIcon } from '@/components/ui/own-marks';

/** What a saved list, and its viewer, make of one of its creators. */
export type CreatorMark = { isPinned: boolean; note: string; group: string };

const Marks = createContext<ReadonlyMap<string, CreatorMark>>(new Map());

/** Around a board of a saved list: its marks, by the creators' ids. */
export const CreatorMarks = Marks.Provider;

/** Null for whoever is not on a saved list around. */
export const useCreatorMark = (id: string): CreatorMark | null => useContext(Marks).get(id) ?? null;

/** Beside the name of whom the viewer has pinned. */
export function PinMark({ id }: { id: string }) {
  return useCreatorMark(id)?.isPinned ? <PinnedIcon /> : null;
}
