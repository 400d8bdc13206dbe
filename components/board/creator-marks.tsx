'use client';

import { Pin } from 'lucide-react';
import { createContext, useContext } from 'react';

/** What a saved list, and its viewer, make of one of its creators. */
export type CreatorMark = { isPinned: boolean; note: string; group: string };

const Marks = createContext<ReadonlyMap<string, CreatorMark>>(new Map());

/** Around a board of a saved list: its marks, by the creators' ids. */
export const CreatorMarks = Marks.Provider;

/** Null for whoever is not on a saved list around. */
export const useCreatorMark = (id: string): CreatorMark | null => useContext(Marks).get(id) ?? null;

/** Beside the name of whom the viewer has pinned. */
export function PinMark({ id }: { id: string }) {
  if (!useCreatorMark(id)?.isPinned) return null;
  return <Pin role="img" aria-label="Pinned by you" size={14} className="shrink-0 text-accent" />;
}
