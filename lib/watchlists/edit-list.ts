import 'server-only';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import {
  type ChangeNote,
  type ChangeRow,
  findChangesSince,
  forgetChanges,
  insertChange,
} from '@/lib/db/list-changes';
import { type ListCreatorRow, saveListCreators } from '@/lib/db/list-creators';
import { type ListRow, updateList } from '@/lib/db/lists';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import type { Asker } from '@/lib/watchlists/asker';
import { labelled } from '@/lib/watchlists/label-creators';
import { aimedAt, type Conflict, conflictsOf, type PastChange } from '@/lib/watchlists/list-conflicts';
import { changesKept, undoWithinMs } from '@/lib/watchlists/list-limits';
import type { Applied, ListOperation, ListValue } from '@/lib/watchlists/list-value';
import { loadValue } from '@/lib/watchlists/load-list';
import { openList } from '@/lib/watchlists/open-list';
import { placeCreators } from '@/lib/watchlists/place-creators';

/** What an edit made: the list's version now, and until when (epoch ms) it can be taken back; null: nothing was to change. */
export type Edited = { version: number; undo: { version: number; until: number } | null };

// Written by this file alone.
export const pastChange = ({ version, actor_id, at, touched, undid }: ChangeNote): PastChange => ({
  version,
  actorId: actor_id,
  at,
  undid,
  touched: JSON.parse(touched),
});

function editConflict(
  version: number,
  conflicts: readonly Conflict[],
  why = 'Somebody else has changed the same thing meanwhile.',
): CodedError {
  return new CodedError('edit-conflict', why, { more: { version, conflicts } });
}

/** All that was changed after a version. @throws CodedError `edit-conflict` when some of it is forgotten */
async function changesSince(trx: Db, list: ListRow, baseVersion: number): Promise<PastChange[]> {
  const rows = await findChangesSince(trx, list.id, baseVersion);
  // A list begins with version 1; each change makes the next.
  if (rows.length >= list.version - Math.max(1, baseVersion)) return rows.map(pastChange);
  throw editConflict(list.version, [], 'Too much has changed since that version.');
}

type Content = { value: ListValue; rows: ListCreatorRow[] };

/** Writes what an operation made of a list, and remembers it. */
export async function record(
  trx: Db,
  asker: Asker,
  list: ListRow,
  { rows }: Content,
  made: Applied & { operation: ListOperation; undid: number | null },
): Promise<Edited> {
  const { viewerId, now } = asker;
  const version = list.version + 1;
  const { name, description, isArchived, creators } = made.value;
  if (made.touched.some((part) => part.includes('/'))) {
    const held = new Map(rows.map(({ id, position }) => [id, position]));
    await saveListCreators(trx, list.id, rows, placeCreators(creators, held));
  }
  const archived_at = isArchived ? (list.archived_at ?? now) : null;
  await updateList(trx, list.id, { name, description, archived_at, version, updated_at: now });
  const change: ChangeRow = {
    list_id: list.id,
    version,
    actor_id: viewerId,
    at: now,
    operation: JSON.stringify(made.operation),
    inverse: JSON.stringify(made.inverse),
    touched: JSON.stringify(made.touched),
    undid: made.undid,
  };
  await insertChange(trx, change);
  await forgetChanges(trx, change, changesKept);
  return { version, undo: { version, until: now + undoWithinMs } };
}

/** As `applyOperation`; where it fails because somebody else took the creator away, that is what is said. */
function applyOrConflict(
  { value }: Content,
  operation: ListOperation,
  edit: { actorId: string; baseVersion: number; version: number },
  changes: readonly PastChange[],
): Applied | null {
  try {
    return applyOperation(value, operation);
  } catch (error) {
    const conflicts = conflictsOf(value, { ...edit, touched: aimedAt(operation) }, changes);
    if (conflicts.length > 0) throw editConflict(edit.version, conflicts);
    throw error;
  }
}

async function withLabels(db: Db, operation: ListOperation): Promise<ListOperation> {
  if (operation.kind !== 'add') return operation;
  return { ...operation, creators: await labelled(db, operation.creators) };
}

/**
 * Changes a list as one person meant it on the version they saw. Edits of different creators merge; where
 * somebody else has changed the same thing since, nothing is written and the caller is told what it is now.
 * @throws CodedError `not-found`, `not-permitted`, `edit-conflict`, `limit-reached`, `bad-request`
 */
export async function editList(
  asker: Asker,
  slug: string,
  edit: { baseVersion: number; operation: ListOperation },
): Promise<Edited> {
  const { baseVersion } = edit;
  const operation = await withLabels(asker.db, edit.operation);
  const edited = await writeTransaction(asker.db, async (trx) => {
    const within = { ...asker, db: trx };
    const { list } = await openList(within, slug, operation.kind === 'archive' ? 'archive' : 'edit');
    const content = await loadValue(trx, list);
    const changes = await changesSince(trx, list, baseVersion);
    const by = { actorId: asker.viewerId, baseVersion, version: list.version };
    const applied = applyOrConflict(content, operation, by, changes);
    if (!applied) return { version: list.version, undo: null };
    const conflicts = conflictsOf(content.value, { ...by, touched: applied.touched }, changes);
    if (conflicts.length > 0) throw editConflict(list.version, conflicts);
    return await record(trx, within, list, content, { ...applied, operation, undid: null });
  });
  if (edited.undo) await announceChange(asker.db, 'lists');
  return edited;
}
