import 'server-only';
import type { Db } from '@/lib/db/connection';
import { findHandles, findPeople, type LookupProblem, type LookupRow } from '@/lib/db/people';
import type { Person } from '@/lib/spaces/types';
import { day, hour } from '@/lib/time';

/** How long a profile found by look-up is taken as it is. */
const profileKeptMs = day;
/** How soon somebody X did not know is asked for again. */
const missingKeptMs = hour;

/** One name from a board's address, as far as it is known. */
export type ResolvedKey = {
  key: string;
  id: string | null;
  person: Person | null;
  problem: LookupProblem | null;
  /** Whether X should be asked (again). */
  isDue: boolean;
};

/** `@123` is a handle made of digits; a bare `123` is an id. */
export function handleOf(key: string): string | null {
  if (key.startsWith('@')) return key.slice(1).toLowerCase();
  return /^[0-9]+$/.test(key) ? null : key.toLowerCase();
}

function resolved(key: string, row: LookupRow | undefined, now: number): ResolvedKey {
  const id = handleOf(key) === null ? key : (row?.id ?? null);
  const keptMs = row?.problem ? missingKeptMs : profileKeptMs;
  return {
    key,
    id,
    person: row?.person ?? null,
    // A handle that X no longer knows but that led to somebody: renamed, still watched.
    problem: row?.id && row.person ? null : (row?.problem ?? null),
    isDue: !row || row.checkedAt < now - keptMs,
  };
}

/** What the store knows of these names, in their order. */
export async function resolveKeys(db: Db, keys: readonly string[], now: number): Promise<ResolvedKey[]> {
  const handles = keys.map(handleOf).filter((handle) => handle !== null);
  const ids = keys.filter((key) => handleOf(key) === null);
  const byHandle = await findHandles(db, handles);
  const byId = await findPeople(db, ids);
  return keys.map((key) => {
    const handle = handleOf(key);
    return resolved(key, handle === null ? byId.get(key) : byHandle.get(handle), now);
  });
}
