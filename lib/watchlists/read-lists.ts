import 'server-only';
import { countListCreators, findFirstCreators } from '@/lib/db/list-creators';
import { findSharedWith } from '@/lib/db/list-members';
import { findOverlays } from '@/lib/db/list-overlays';
import { findLists } from '@/lib/db/lists';
import { facesOf, unknownFace } from '@/lib/people/faces';
import type { Asker } from '@/lib/watchlists/asker';
import type { ListSummary } from '@/lib/watchlists/list-schema';
import { highestRole, type SharedRole } from '@/lib/watchlists/roles';

const shownFaces = 5;

const roleOf = (roles: readonly SharedRole[] = []) => (highestRole(roles) === 'editor' ? 'editor' : 'viewer');

/** Every list the asker owns or that is shared with them, archived ones too; the latest opened first. */
export async function readLists({ db, viewerId, now }: Asker): Promise<ListSummary[]> {
  const granted = new Map<string, SharedRole[]>();
  for (const { list_id, role } of await findSharedWith(db, viewerId, now)) {
    granted.set(list_id, [...(granted.get(list_id) ?? []), role]);
  }
  const lists = await findLists(db, viewerId, [...granted.keys()]);
  const ids = lists.map(({ id }) => id);
  const counts = await countListCreators(db, ids);
  const first = await findFirstCreators(db, ids, shownFaces);
  const overlays = await findOverlays(db, viewerId);
  const faces = await facesOf(db, [...lists.map((list) => list.owner_id), ...[...first.values()].flat()]);
  const faceOf = (id: string) => faces.get(id) ?? unknownFace(id);
  const summaries = lists.map((list): ListSummary => {
    const overlay = overlays.get(list.id);
    return {
      slug: list.slug,
      name: list.name,
      description: list.description,
      role: list.owner_id === viewerId ? 'owner' : roleOf(granted.get(list.id)),
      owner: faceOf(list.owner_id),
      version: list.version,
      isArchived: list.archived_at !== null,
      createdAt: list.created_at,
      updatedAt: list.updated_at,
      creatorCount: counts.get(list.id) ?? 0,
      faces: (first.get(list.id) ?? []).map(faceOf),
      isPinned: overlay?.is_pinned === 1,
      openedAt: overlay?.opened_at ?? null,
    };
  });
  return summaries.sort((a, b) => (b.openedAt ?? b.createdAt) - (a.openedAt ?? a.createdAt));
}
