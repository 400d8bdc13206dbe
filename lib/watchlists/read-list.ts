import 'server-only';
import { findOverlay, type OverlayRow } from '@/lib/db/list-overlays';
import { facesOf, unknownFace } from '@/lib/people/faces';
import type { Asker } from '@/lib/watchlists/asker';
import { type List, listViewSchema, type Overlay } from '@/lib/watchlists/list-schema';
import { loadValue } from '@/lib/watchlists/load-list';
import { openList } from '@/lib/watchlists/open-list';

// Written by `overlay.ts` alone, from parsed requests.
const readIds = (text: string): string[] => JSON.parse(text);

/** What one person made of a list, as they are told it. */
function shownOverlay(row: OverlayRow | null): Overlay {
  const view = listViewSchema.safeParse(row?.default_view);
  return {
    pins: readIds(row?.pins ?? '[]'),
    hidden: readIds(row?.hidden ?? '[]'),
    defaultView: view.success ? view.data : null,
    isPinned: row?.is_pinned === 1,
    openedAt: row?.opened_at ?? null,
  };
}

/** A list with its creators in order, and the asker's own overlay. @throws CodedError `not-found` */
export async function readList(asker: Asker, slug: string): Promise<List> {
  const { db, viewerId } = asker;
  const { list, role } = await openList(asker, slug, 'read');
  const { value } = await loadValue(db, list);
  const faces = await facesOf(db, [list.owner_id, ...value.creators.map(({ id }) => id)]);
  const creators = value.creators.map(({ id, handle, note, group }) => {
    const face = faces.get(id) ?? unknownFace(id);
    return { ...face, handle: face.handle ?? handle, note, group };
  });
  return {
    slug,
    name: value.name,
    description: value.description,
    role,
    owner: faces.get(list.owner_id) ?? unknownFace(list.owner_id),
    version: list.version,
    isArchived: value.isArchived,
    createdAt: list.created_at,
    updatedAt: list.updated_at,
    creators,
    overlay: shownOverlay(await findOverlay(db, list.id, viewerId)),
  };
}
