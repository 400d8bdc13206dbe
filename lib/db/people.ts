import 'server-only';
import { chunks } from '@/lib/db/chunks';
import type { Db } from '@/lib/db/connection';
import { retryBusy, writeTransaction } from '@/lib/db/transaction';
import type { Person } from '@/lib/spaces/types';

/** Why X gave no profile for a handle or an id. */
export type LookupProblem = 'not-on-x' | 'suspended';

/** What is remembered of one handle or id. Exactly one of `person` and `problem` is set. */
export type LookupRow = {
  id: string | null;
  person: Person | null;
  problem: LookupProblem | null;
  checkedAt: number;
};

const readProblem = (text: string | null): LookupProblem | null =>
  text === 'suspended' ? 'suspended' : text === null ? null : 'not-on-x';

// Written by this file alone, from parsed X data.
const readProfile = (text: string | null): Person | null => (text === null ? null : JSON.parse(text));

/** Remembered look-ups by handle (lower case). */
export async function findHandles(db: Db, handles: readonly string[]): Promise<Map<string, LookupRow>> {
  if (handles.length === 0) return new Map();
  const rows = await db
    .selectFrom('handles')
    .leftJoin('people', 'people.id', 'handles.user_id')
    .select([
      'handles.handle_key',
      'handles.user_id',
      'handles.problem',
      'handles.checked_at',
      'people.profile',
    ])
    .where('handles.handle_key', 'in', [...handles])
    .execute();
  return new Map(
    rows.map((row) => [
      row.handle_key,
      {
        id: row.user_id,
        person: readProfile(row.profile),
        problem: readProblem(row.problem),
        checkedAt: row.checked_at,
      },
    ]),
  );
}

/** Remembered look-ups by id. */
export async function findPeople(db: Db, ids: readonly string[]): Promise<Map<string, LookupRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'profile', 'problem', 'checked_at'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        person: readProfile(row.profile),
        problem: readProblem(row.problem),
        checkedAt: row.checked_at,
      },
    ]),
  );
}

/** Remembers profiles X gave, each under its id and its handle of today. */
export async function savePeople(db: Db, people: readonly Person[], now: number): Promise<void> {
  // The last word counts: a statement may name no row twice.
  const byId = new Map(people.map((person) => [person.id, person]));
  const byHandle = new Map([...byId.values()].map((person) => [person.handle.toLowerCase(), person.id]));
  if (byId.size === 0) return;
  const profiles = [...byId.values()].map((person) => ({
    id: person.id,
    handle_key: person.handle.toLowerCase(),
    profile: JSON.stringify(person),
    problem: null,
    checked_at: now,
  }));
  const pointers = [...byHandle].map(([handle, id]) => ({
    handle_key: handle,
    user_id: id,
    problem: null,
    checked_at: now,
  }));
  await writeTransaction(db, async (trx) => {
    for (const values of chunks(profiles)) {
      await trx
        .insertInto('people')
        .values(values)
        .onConflict((on) =>
          on.column('id').doUpdateSet((set) => ({
            handle_key: set.ref('excluded.handle_key'),
            profile: set.ref('excluded.profile'),
            problem: null,
            checked_at: now,
          })),
        )
        .execute();
    }
    for (const values of chunks(pointers)) {
      await trx
        .insertInto('handles')
        .values(values)
        .onConflict((on) =>
          on.column('handle_key').doUpdateSet((set) => ({
            user_id: set.ref('excluded.user_id'),
            problem: null,
            checked_at: now,
          })),
        )
        .execute();
    }
  });
}

/**
 * Remembers that X knows no such handle. A handle that once led to a person keeps leading there:
 * people rename themselves, and their watchers should not lose them.
 */
export async function saveMissingHandles(
  db: Db,
  missing: ReadonlyMap<string, LookupProblem>,
  now: number,
): Promise<void> {
  for (const [handle, problem] of missing) {
    await retryBusy(() =>
      db
        .insertInto('handles')
        .values({ handle_key: handle, user_id: null, problem, checked_at: now })
        .onConflict((on) => on.column('handle_key').doUpdateSet({ problem, checked_at: now }))
        .execute(),
    );
  }
}

/** Remembers that X shows no profile for these ids; one shown before is dropped, as X asks. */
export async function saveMissingPeople(
  db: Db,
  missing: ReadonlyMap<string, LookupProblem>,
  now: number,
): Promise<void> {
  for (const [id, problem] of missing) {
    await retryBusy(() =>
      db
        .insertInto('people')
        .values({ id, handle_key: null, profile: null, problem, checked_at: now })
        .onConflict((on) => on.column('id').doUpdateSet({ profile: null, problem, checked_at: now }))
        .execute(),
    );
  }
}

/**
 * Forgets profiles, and handles that lead to nobody, not looked up since `before` (ms). A handle that
 * leads to somebody stays: it may be the only way to one who has renamed themselves.
 */
export async function forgetPeople(db: Db, before: number): Promise<void> {
  await retryBusy(() => db.deleteFrom('people').where('checked_at', '<', before).execute());
  await retryBusy(() =>
    db.deleteFrom('handles').where('user_id', 'is', null).where('checked_at', '<', before).execute(),
  );
}
