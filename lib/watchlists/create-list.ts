import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/connection';
import { saveListCreators } from '@/lib/db/list-creators';
import { countOwnLists, insertList } from '@/lib/db/lists';
import { writeTransaction } from '@/lib/db/transaction';
import { CodedError } from '@/lib/errors';
import { applyOperation } from '@/lib/watchlists/apply-operation';
import type { Asker } from '@/lib/watchlists/asker';
import { labelled } from '@/lib/watchlists/label-creators';
import { mostListsPerPerson } from '@/lib/watchlists/list-limits';
import { slugEnd, slugFor } from '@/lib/watchlists/list-slug';
import type { ListValue, NewCreator } from '@/lib/watchlists/list-value';
import { placeCreators } from '@/lib/watchlists/place-creators';

export type NewList = { name: string; description: string; creators: readonly NewCreator[] };

/** @throws CodedError `limit-reached` when this person has as many lists as one may */
export async function assertRoomForList(db: Db, ownerId: string, whose: string): Promise<void> {
  if ((await countOwnLists(db, ownerId)) < mostListsPerPerson) return;
  throw new CodedError(
    'limit-reached',
    `${whose} ${mostListsPerPerson} watchlists, which is the most; one has to be deleted first.`,
  );
}

/**
 * Saves a list with all its creators, or nothing of it; answers its address.
 * @throws CodedError `limit-reached`
 */
export async function createList(asker: Asker, wanted: NewList): Promise<string> {
  const { db, viewerId, now } = asker;
  const { name, description } = wanted;
  const empty: ListValue = { name, description, isArchived: false, creators: [] };
  const adding = { kind: 'add', creators: await labelled(db, wanted.creators) } as const;
  const { value = empty } = applyOperation(empty, adding) ?? {};
  const slug = slugFor(name, slugEnd(randomBytes(8)));
  await writeTransaction(db, async (trx) => {
    await assertRoomForList(trx, viewerId, 'You have');
    const id = randomUUID();
    await insertList(trx, {
      id,
      slug,
      name,
      description,
      owner_id: viewerId,
      version: 1,
      revision: 1,
      created_at: now,
      updated_at: now,
      archived_at: null,
      deleted_at: null,
    });
    await saveListCreators(trx, id, [], placeCreators(value.creators, new Map()));
  });
  return slug;
}
