import 'server-only';
import type { AccountAsker } from '@/lib/account/account-asker';
import type { DeletionWish } from '@/lib/account/account-requests';
import { revokeRow } from '@/lib/auth/end-sessions';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import { dropDemand } from '@/lib/db/demand';
import { emptyLog, eraseUser } from '@/lib/db/erase-user';
import { findLists } from '@/lib/db/lists';
import { findTokens } from '@/lib/db/tokens';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { departedId } from '@/lib/people/faces';
import { giveTo } from '@/lib/watchlists/members';

const plainHandle = (handle: string) => handle.trim().replace(/^@/, '').toLowerCase();

/** Every list of theirs is settled as they saw it: one more, or one less, and they are asked again. */
async function settleLists(trx: Db, asker: AccountAsker, wish: DeletionWish): Promise<void> {
  const { viewerId, now } = asker;
  const own = await findLists(trx, viewerId, []);
  const fates = new Map(wish.lists.map(({ slug, to }) => [slug, to]));
  const isSame = fates.size === own.length && own.every(({ slug }) => fates.has(slug));
  if (!isSame) {
    throw new CodedError('bad-request', 'Your watchlists have changed meanwhile. Look at them again.');
  }
  for (const list of own) {
    const to = fates.get(list.slug);
    if (to) await giveTo(trx, { db: trx, viewerId, now }, list, to);
  }
}

/**
 * Deletes the asker's account: lists are handed over or deleted as they chose, all else of theirs goes, in
 * one transaction; then X is asked to forget their tokens. On lists of others what they did stays, as
 * done by a deleted account; what X shows everybody of them stays where others watch them.
 * X is asked once: nothing is kept to ask again with. Who deletes their account is told when X did not say yes.
 * @throws CodedError `bad-request`, `resource-not-found`, `limit-reached`
 */
export async function deleteAccount(
  asker: AccountAsker,
  wish: DeletionWish,
): Promise<{ isForgottenByX: boolean }> {
  const { edge, viewerId, handle } = asker;
  const { db } = edge;
  if (plainHandle(wish.handle) !== plainHandle(handle)) {
    throw new CodedError('bad-request', `Type your handle, @${handle}, to confirm.`);
  }
  const tokens = await writeTransaction(db, async (trx) => {
    await settleLists(trx, asker, wish);
    const row = await findTokens(trx, viewerId);
    await eraseUser(trx, viewerId, departedId);
    return row;
  });
  await announceChange(db, 'lists');
  const isForgottenByX = tokens ? await revokeRow(edge.config.tokenKeys, tokens) : true;
  // A stream of theirs may have noted a look before it heard of this.
  await dropDemand(db, { viewerId });
  await emptyLog(db);
  return { isForgottenByX };
}
