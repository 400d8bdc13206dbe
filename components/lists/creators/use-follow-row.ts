import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps the row in sight that its reader moves, step by step: whose steps these are, it leads along. */
export function useFollowRow(box: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const followed = useRef<{ id: string; from: number } | null>(null);
  useLayoutEffect(() => {
    const { id, from } = followed.current ?? {};
    const index = id === undefined ? -1 : ids.indexOf(id);
    if (index === -1 || index === from) return;
    followed.current = null;
    box.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  });
  return (id: string) => {
    followed.current = { id, from: ids.indexOf(id) };
  };
}
