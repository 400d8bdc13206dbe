import 'server-only';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import type { Tables } from '@/lib/db/schema';
import { retryBusy, writeTransaction } from '@/lib/db/transaction';

/** What the one in charge is asked to look up, and for whom. */
export type HandedKey = { endpoint: string; key: string; viewerId: string };

/** Nobody waits for an answer this long. */
const keptMs = 60_000;

/** Asks whoever is in charge to look these up; what is asked or under way already stays as it is. */
export async function handOver(
  db: Db,
  { endpoint, keys, viewerId }: { endpoint: string; keys: readonly string[]; viewerId: string },
  now: number,
): Promise<void> {
  const fresh = { viewer_id: viewerId, state: 'asked', answer: null, asked_at: now } as const;
  await writeTransaction(db, async (trx) => {
    for (const some of chunks(keys)) {
      await trx
        .insertInto('handed_lookups')
        .values(some.map((key) => ({ endpoint, key, ...fresh })))
        .onConflict((on) =>
          on.columns(['endpoint', 'key']).doUpdateSet(fresh).where('handed_lookups.state', '=', 'done'),
        )
        .execute();
    }
  });
}

/** Takes what is asked: of several who try, each key is one's. What nobody waits for any more is removed. */
export async function takeHanded(db: Db, now: number): Promise<HandedKey[]> {
  const asked = await db
    .selectFrom('handed_lookups')
    .select('key')
    .where('state', '=', 'asked')
    .executeTakeFirst();
  // Asked often, and hardly ever is there anything.
  if (!asked) return [];
  return writeTransaction(db, async (trx) => {
    await trx
      .deleteFrom('handed_lookups')
      .where('asked_at', '<', now - keptMs)
      .execute();
    const taken = await trx
      .updateTable('handed_lookups')
      .set({ state: 'taken' })
      .where('state', '=', 'asked')
      .returning(['endpoint', 'key', 'viewer_id'])
      .execute();
    return taken.map(({ endpoint, key, viewer_id }) => ({ endpoint, key, viewerId: viewer_id }));
  });
}

/** Says that look-ups are through. @param answers JSON by key */
export async function answerHanded(
  db: Db,
  endpoint: string,
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  await writeTransaction(db, async (trx) => {
    for (const [key, answer] of answers) {
      await trx
        .updateTable('handed_lookups')
        .set({ state: 'done', answer })
        .where('endpoint', '=', endpoint)
        .where('key', '=', key)
        .execute();
    }
  });
}

/** The answers that have come, JSON by key. */
export async function readHandedAnswers(
  db: Db,
  endpoint: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const some of chunks(keys)) {
    const rows = await db
      .selectFrom('handed_lookups')
      .select(['key', 'answer'])
      .where('endpoint', '=', endpoint)
      .where('state', '=', 'done')
      .where('key', 'in', some)
      .execute();
    for (const { key, answer } of rows) if (answer !== null) answers.set(key, answer);
  }
  return answers;
}

/** Takes back what still stands in one of the states; answers its keys, which are nobody's now. */
export async function withdrawHanded(
  db: Db,
  { endpoint, keys }: { endpoint: string; keys: readonly string[] },
  states: readonly Tables['handed_lookups']['state'][],
): Promise<string[]> {
  const back: string[] = [];
  for (const some of chunks(keys)) {
    const rows = await retryBusy(() =>
      db
        .deleteFrom('handed_lookups')
        .where('endpoint', '=', endpoint)
        .where('state', 'in', [...states])
        .where('key', 'in', some)
        .returning('key')
        .execute(),
    );
    back.push(...rows.map(({ key }) => key));
  }
  return back;
}
