import 'server-only';
import type { Db } from '@/lib/db/connection';
import {
  findHandles,
  type LookupProblem,
  saveMissingHandles,
  saveMissingPeople,
  savePeople,
} from '@/lib/db/people';
import type { Person } from '@/lib/spaces/types';
import type { XProblem } from '@/lib/x/problems';

/**
 * X answers for suspended people as for unknown ones, and tells them apart by words alone
 * ("User has been suspended: […]").
 */
function missingFrom(problems: readonly XProblem[]): Map<string, LookupProblem> {
  const missing = new Map<string, LookupProblem>();
  for (const problem of problems) {
    const value = problem.wire?.value ?? problem.wire?.resource_id;
    if (typeof value !== 'string') continue;
    const isSuspended = problem.code === 'forbidden' || /suspended/i.test(problem.detail ?? '');
    missing.set(value.toLowerCase(), isSuspended ? 'suspended' : 'not-on-x');
  }
  return missing;
}

/**
 * What X said of handles: profiles, and which of the asked ones it does not know. Gives the ids of
 * people who held one of the latter: renamed, suspended or gone, which only a look-up by id can tell.
 */
export async function rememberHandles(
  db: Db,
  asked: readonly string[],
  reply: { people: Person[]; problems: readonly XProblem[] },
  now: number,
): Promise<string[]> {
  await savePeople(db, reply.people, now);
  const found = new Set(reply.people.map((person) => person.handle.toLowerCase()));
  const said = missingFrom(reply.problems);
  const missing = asked.filter((handle) => !found.has(handle));
  const reasons = new Map(missing.map((handle) => [handle, said.get(handle) ?? 'not-on-x']));
  await saveMissingHandles(db, reasons, now);
  const remembered = await findHandles(db, missing);
  return [...remembered.values()].map((row) => row.id).filter((id) => id !== null);
}

/** What X said of ids: profiles, and which of the asked ones it shows none for. */
export async function rememberPeople(
  db: Db,
  asked: readonly string[],
  reply: { people: Person[]; problems: readonly XProblem[] },
  now: number,
): Promise<void> {
  await savePeople(db, reply.people, now);
  const found = new Set(reply.people.map((person) => person.id));
  const said = missingFrom(reply.problems);
  const missing = asked.filter((id) => !found.has(id));
  await saveMissingPeople(db, new Map(missing.map((id) => [id, said.get(id) ?? 'not-on-x'])), now);
}
