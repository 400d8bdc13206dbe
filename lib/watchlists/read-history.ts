import 'server-only';
import { findHistory } from '@/lib/db/list-changes';
import { facesOf, unknownFace } from '@/lib/people/faces';
import type { Asker } from '@/lib/watchlists/asker';
import { changesAtOnce } from '@/lib/watchlists/list-limits';
import type { HistoryEntry } from '@/lib/watchlists/list-schema';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { openList } from '@/lib/watchlists/open-list';

function concerned(operation: ListOperation): readonly string[] {
  if (operation.kind === 'add') return operation.creators.map(({ id }) => id);
  if (operation.kind === 'remove') return operation.ids;
  return 'id' in operation ? [operation.id] : [];
}

function textOf(operation: ListOperation): string | null {
  switch (operation.kind) {
    case 'note':
      return operation.note;
    case 'group':
      return operation.group;
    case 'rename':
      return operation.name;
    case 'describe':
      return operation.description;
    case 'archive':
      return operation.isArchived ? 'archived' : 'unarchived';
    default:
      return null;
  }
}

/** Who changed what and when, the newest first, `changesAtOnce` of them. @throws CodedError `not-found` */
export async function readHistory(asker: Asker, slug: string, before?: number): Promise<HistoryEntry[]> {
  const { list } = await openList(asker, slug, 'see-history');
  const rows = await findHistory(asker.db, list.id, changesAtOnce, before);
  const entries = rows.map((row) => {
    // Written by `record` alone.
    const operation: ListOperation = JSON.parse(row.operation);
    return { row, operation };
  });
  const ids = entries.flatMap(({ row, operation }) => [row.actor_id, ...concerned(operation)]);
  const faces = await facesOf(asker.db, ids);
  const faceOf = (id: string) => faces.get(id) ?? unknownFace(id);
  return entries.map(({ row, operation }) => ({
    version: row.version,
    at: row.at,
    by: faceOf(row.actor_id),
    kind: operation.kind,
    creators: concerned(operation).map(faceOf),
    text: textOf(operation),
    undid: row.undid,
  }));
}
