import 'server-only';
import { type Collector, collector } from '@/lib/collector/collector';
import { queueOutOfTurn } from '@/lib/collector/newcomers';
import type { AskProblem } from '@/lib/collector/read-space';
import { sharedRefusal } from '@/lib/collector/shared-refusal';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { type ResolvedKey, resolveKeys } from '@/lib/people/resolve';
import { newestById } from '@/lib/spaces/newest';
import type { PersonReading } from '@/lib/spaces/person-schema';
import type { Person } from '@/lib/spaces/types';
import { wholePerson } from '@/lib/spaces/whole-person';

export type PersonAnswer = PersonReading | { status: 'refused'; problem: AskProblem };

type Options = { viewerId: string; personId: string; waitMs: number };

/**
 * One person by id: as last looked up, or as the Spaces that this process holds name them, else asked
 * for at X. A profile older than a day is shown while X is asked anew.
 */
export async function readPerson(options: Options): Promise<PersonAnswer> {
  const { personId } = options;
  const c = collector();
  const db = await store();
  const resolve = async () => (await resolveKeys(db, [personId], storeTime()))[0];
  const remembered = await resolve();
  const seen = peopleSeen(c, personId);
  const known = answerOf(remembered, seen);
  if (known && !(remembered?.isDue && seen.length === 0)) return known;
  const problem = await askPerson(c, options, known === null);
  return answerOf(await resolve(), seen) ?? known ?? { status: 'refused', problem };
}

/** This person as the snapshots in memory name them, older checks first. */
function peopleSeen(c: Collector, personId: string): Person[] {
  const found: { person: Person; checkedAt: number }[] = [];
  for (const { people, checkedAt } of c.snapshots.values()) {
    const person = people.find(({ id }) => id === personId);
    if (person) found.push({ person, checkedAt });
  }
  return found.sort((a, b) => a.checkedAt - b.checkedAt).map(({ person }) => person);
}

function answerOf(remembered: ResolvedKey | undefined, seen: readonly Person[]): PersonReading | null {
  // What X shows no more is not shown, whoever still holds it.
  if (remembered?.problem && !remembered.isDue) return { status: 'missing', reason: remembered.problem };
  const lookedUp = remembered?.person ? [remembered.person] : [];
  // Snapshots are checked every minute, profiles looked up once a day; protected in either is protected.
  const person = newestById<Person>([...lookedUp, ...seen])
    .values()
    .next().value;
  return person ? { status: 'found', person: wholePerson(person) } : null;
}

/** Asks X, and waits if nothing is known yet. @returns why there may be no answer */
async function askPerson(c: Collector, options: Options, isAwaited: boolean): Promise<AskProblem> {
  const { viewerId, personId, waitMs } = options;
  const now = storeTime();
  // Whoever asks lends their connection to the asking.
  c.demand.note(viewerId, [], now);
  const queued = queueOutOfTurn(c.people, c.newcomers.names, { id: viewerId, keys: [personId] }, now);
  if (queued && isAwaited) await waitAtMost(queued, waitMs);
  const refusal =
    c.people.refusalOf(personId) ?? c.people.refusal() ?? (await sharedRefusal(await store(), 'users'));
  if (refusal) return { code: refusal.code, retryAt: refusal.retryAt };
  return { code: queued ? 'x-timeout' : 'busy' };
}
