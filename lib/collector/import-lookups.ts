import 'server-only';
import { batchSize } from '@/lib/collector/batch-queue';
import { collector } from '@/lib/collector/collector';
import type { Lookup } from '@/lib/collector/lookup';
import { type Newcomers, queueOutOfTurn } from '@/lib/collector/newcomers';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { store } from '@/lib/db/connection';
import { findSpaceOwners } from '@/lib/db/space-owners';
import { storeTime } from '@/lib/db/store-clock';
import type { ProblemCode } from '@/lib/errors';

/** What is not known yet: handles in lower case, people's ids, Spaces' ids. */
export type Unknown = { handles: readonly string[]; ids: readonly string[]; spaces: readonly string[] };
/** Why nothing could be asked, and when to try again. */
export type LookupPause = { code: ProblemCode; retryAt?: number };

const nextAdmissionMs = 30_000;

/**
 * Asks X for the next hundred at most of each kind, a call each, on the shared budget and this person's
 * part of it; waits for the answers at most `waitMs`. Whoever wants to know more asks again: so it can be
 * followed, and given up, call by call.
 */
export async function lookUpNext(
  viewerId: string,
  wanted: Unknown,
  waitMs: number,
): Promise<LookupPause | null> {
  const c = collector();
  const now = storeTime();
  c.demand.note(viewerId, [], now);
  const next = (keys: readonly string[]) => keys.slice(0, batchSize);
  for (const id of next(wanted.spaces)) c.askedSpaces.want(id, now);
  const asked: [Lookup, Newcomers, readonly string[]][] = [
    [c.handles, c.newcomers.names, next(wanted.handles)],
    [c.people, c.newcomers.names, next(wanted.ids)],
    [c.spaces, c.newcomers.spaces, next(wanted.spaces)],
  ];
  const queued = asked.map(([lookup, newcomers, keys]) =>
    queueOutOfTurn(lookup, newcomers, { id: viewerId, keys }, now),
  );
  await waitAtMost(
    Promise.all(queued).then(() => undefined),
    waitMs,
  );
  for (const [index, [lookup, , keys]] of asked.entries()) {
    if (keys.length === 0) continue;
    const refusal = lookup.refusal();
    if (refusal) return { code: refusal.code, retryAt: refusal.retryAt };
    if (!queued[index]) return { code: 'busy', retryAt: now + nextAdmissionMs };
  }
  return null;
}

/** Whose these Spaces are, as far as known without asking: the creator, or that X does not tell. */
export async function knownSpaceCreators(
  spaceIds: readonly string[],
): Promise<Map<string, { creatorId: string } | 'unknown'>> {
  const c = collector();
  const now = storeTime();
  const owners = await findSpaceOwners(await store(), spaceIds);
  const known = new Map<string, { creatorId: string } | 'unknown'>();
  for (const id of spaceIds) {
    const answer = c.askedSpaces.answer(id, now);
    const owner = answer?.kind === 'found' ? answer.creatorId : owners.get(id);
    if (owner) known.set(id, { creatorId: owner });
    else if (answer || c.spaces.refusalOf(id)) known.set(id, 'unknown');
  }
  return known;
}
