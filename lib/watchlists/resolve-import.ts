import 'server-only';
import { knownSpaceCreators, type Unknown } from '@/lib/collector/import-lookups';
import type { Db } from '@/lib/db/connection';
import { handleOf, type ResolvedKey, resolveKeys } from '@/lib/people/resolve';
import type { Face } from '@/lib/watchlists/list-schema';
import type { Wanted } from '@/lib/watchlists/read-import';

/** What is known of one wanted creator. */
export type Resolution =
  | { kind: 'person'; face: Face; isRenamed: boolean }
  | { kind: 'suspended' | 'not-found' | 'pending' };

/** By name, or by a Space of theirs. */
export type OneWanted = Exclude<Wanted, { list: string }>;

function ofKey(resolved: ResolvedKey | undefined): Resolution {
  if (!resolved) return { kind: 'pending' };
  const { key, id, person, problem, isDue } = resolved;
  // Somebody X did not know an hour ago is asked for again.
  if (problem) return { kind: isDue ? 'pending' : problem === 'suspended' ? 'suspended' : 'not-found' };
  if (id === null || person === null) return { kind: 'pending' };
  const { handle, name, avatarUrl = null } = person;
  const written = handleOf(key);
  return {
    kind: 'person',
    face: { id, handle, name, avatarUrl },
    isRenamed: written !== null && written !== handle.toLowerCase(),
  };
}

/** What the store knows of these, in their order, and what X would have to be asked for the rest. */
export async function resolveImport(
  db: Db,
  wanted: readonly OneWanted[],
  now: number,
): Promise<{ resolutions: Resolution[]; unknown: Unknown }> {
  const spaceIds = [...new Set(wanted.flatMap((each) => ('space' in each ? [each.space] : [])))];
  const owners = await knownSpaceCreators(spaceIds);
  const keyOf = (each: OneWanted) => {
    if ('key' in each) return each.key;
    const owner = owners.get(each.space);
    return owner === 'unknown' ? null : (owner?.creatorId ?? undefined);
  };
  const keys = [...new Set(wanted.map(keyOf).filter((key) => typeof key === 'string'))];
  const known = new Map((await resolveKeys(db, keys, now)).map((each) => [each.key, each]));
  const resolutions = wanted.map((each): Resolution => {
    const key = keyOf(each);
    if (key === null) return { kind: 'not-found' };
    return key === undefined ? { kind: 'pending' } : ofKey(known.get(key));
  });
  const pending = keys.filter((key) => ofKey(known.get(key)).kind === 'pending');
  const handles = pending.map(handleOf).filter((handle) => handle !== null);
  const ids = pending.filter((key) => handleOf(key) === null);
  return { resolutions, unknown: { handles, ids, spaces: spaceIds.filter((id) => !owners.has(id)) } };
}
