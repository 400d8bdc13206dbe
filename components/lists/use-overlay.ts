'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OverlayPatch } from '@/lib/query/list-api';
import { listKey, loadListApi, overlayKey } from '@/lib/query/list-query';
import type { List, Overlay } from '@/lib/watchlists/list-schema';
import { refusalWords } from './refusal-words';
import { offerUndo } from './undo-offer';

const withOut = (ids: readonly string[], id: string, isIn: boolean) =>
  isIn ? [...ids.filter((each) => each !== id), id] : ids.filter((each) => each !== id);

/** What the viewer makes of a list for themselves alone; shown at once. */
export function useOverlay({ slug, overlay }: Pick<List, 'slug' | 'overlay'>) {
  const client = useQueryClient();
  const hold = (next: Partial<Overlay>) =>
    client.setQueryData<List>(
      listKey(slug),
      (list) => list && { ...list, overlay: { ...list.overlay, ...next } },
    );
  const { mutate } = useMutation({
    mutationKey: overlayKey(slug),
    scope: { id: `overlay ${slug}` },
    networkMode: 'always',
    mutationFn: async (patch: OverlayPatch) => (await loadListApi()).personalise(slug, patch),
    onError: (error) => {
      offerUndo(refusalWords(error));
    },
    // Whatever was asked before this was done answers what was before it.
    onSettled: () => {
      void client.refetchQueries({ queryKey: listKey(slug) });
    },
  });
  const change = (patch: Partial<Omit<Overlay, 'openedAt'>>, said: string) => {
    const before: Partial<Overlay> = {};
    if (patch.pins) before.pins = overlay.pins;
    if (patch.hidden) before.hidden = overlay.hidden;
    if (patch.defaultView !== undefined) before.defaultView = overlay.defaultView;
    if (patch.isPinned !== undefined) before.isPinned = overlay.isPinned;
    hold(patch);
    mutate(patch);
    offerUndo(said, () => {
      hold(before);
      mutate(before);
      offerUndo('Undone');
    });
  };
  return {
    isPinned: (id: string) => overlay.pins.includes(id),
    isHidden: (id: string) => overlay.hidden.includes(id),
    pin: (id: string, isPinned: boolean) =>
      change({ pins: withOut(overlay.pins, id, isPinned) }, isPinned ? 'Pinned for you' : 'Unpinned'),
    hide: (id: string, isHidden: boolean) =>
      change(
        { hidden: withOut(overlay.hidden, id, isHidden) },
        isHidden ? 'Hidden for you' : 'Shown to you again',
      ),
    change,
  };
}

export type Personal = ReturnType<typeof useOverlay>;
