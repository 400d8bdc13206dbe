import 'server-only';
import { saveOverlay } from '@/lib/db/list-overlays';
import type { Asker } from '@/lib/watchlists/asker';
import type { BoardView } from '@/lib/watchlists/board-views';
import { openList } from '@/lib/watchlists/open-list';

export type OverlayPatch = {
  pins?: readonly string[];
  hidden?: readonly string[];
  defaultView?: BoardView | null;
  isPinned?: boolean;
  /** They look at it now. */
  isOpened?: boolean;
};

const idsText = (ids: readonly string[] | undefined) => ids && JSON.stringify([...new Set(ids)]);

/** Writes what the asker makes of a list for themselves alone. @throws CodedError `not-found` */
export async function personalise(asker: Asker, slug: string, patch: OverlayPatch): Promise<void> {
  const { list } = await openList(asker, slug, 'personalise');
  const { isPinned, isOpened, defaultView } = patch;
  const pins = idsText(patch.pins);
  const hidden = idsText(patch.hidden);
  await saveOverlay(asker.db, list.id, asker.viewerId, {
    ...(pins !== undefined && { pins }),
    ...(hidden !== undefined && { hidden }),
    ...(defaultView !== undefined && { default_view: defaultView }),
    ...(isPinned !== undefined && { is_pinned: isPinned ? 1 : 0 }),
    ...(isOpened && { opened_at: asker.now }),
  });
}
