import 'server-only';
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
  if (people.length === 0) return;
  await writeTransaction(db, async (trx) => {
    for (const person of people) {
      const handle = person.handle.toLowerCase();
      const profile = { handle_key: handle, profile: JSON.stringify(person), problem: null, checked_at: now };
      await trx
        .insertInto('people')
        .values({ id: person.id, ...profile })
        .onConflict((on) => on.column('id').doUpdateSet(profile))
        .execute();
      const pointer = { user_id: person.id, problem: null, checked_at: now };
      await trx
        .insertInto('handles')
        .values({ handle_key: handle, ...pointer })
        .onConflict((on) => on.column('handle_key').doUpdateSet(pointer))
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
