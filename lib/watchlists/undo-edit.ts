import 'server-only';
import { announceChange } from '@/lib/db/changes';
import { findChange, findChangesSince } from '@/lib/db/list-changes';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import type { Asker } from '@/lib/watchlists/asker';
import { type Edited, pastChange, record } from '@/lib/watchlists/edit-list';
import { isTouchedSince } from '@/lib/watchlists/list-conflicts';
import { undoWithinMs } from '@/lib/watchlists/list-limits';
import type { ListOperation } from '@/lib/watchlists/list-value';
import { loadValue } from '@/lib/watchlists/load-list';
import { openList } from '@/lib/watchlists/open-list';

const tooLate = (why: string) => new CodedError('too-late', `This can no longer be undone: ${why}.`);

/**
 * Takes back one's own change of a moment ago, unless anything has touched the same since. The undo is a
 * change like any other, with its own place in the history, and can itself be undone.
 * @throws CodedError `not-found`, `not-permitted`, `too-late`
 */
export async function undoEdit(asker: Asker, slug: string, version: number): Promise<Edited> {
  const edited = await writeTransaction(asker.db, async (trx) => {
    const within = { ...asker, db: trx };
    const { list } = await openList(within, slug, 'edit');
    const row = await findChange(trx, list.id, version);
    if (row?.actor_id !== asker.viewerId) throw tooLate('it was not your change');
    if (row.at < asker.now - undoWithinMs) throw tooLate('it was too long ago');
    const later = (await findChangesSince(trx, list.id, version)).map(pastChange);
    if (isTouchedSince(pastChange(row), later)) throw tooLate('the same has been changed since');
    // Written by `record` alone.
    const operation: ListOperation = JSON.parse(row.inverse);
    if (operation.kind === 'archive') await openList(within, slug, 'archive');
    const content = await loadValue(trx, list);
    const applied = applyOperation(content.value, operation);
    if (!applied) return { version: list.version, undo: null };
    return await record(trx, within, list, content, { ...applied, operation, undid: version });
  });
  if (edited.undo) await announceChange(asker.db, 'lists');
  return edited;
}
