import 'server-only';
import type { Collector } from '@/lib/collector/collector';
import { createLookup, type Lookup, type LookupEdges, queueLookups } from '@/lib/collector/lookup';
import { mergeDiscovered, mergeFollowed } from '@/lib/collector/merge';
import { forgetRecent } from '@/lib/collector/recent-boards';
import { type Searches, searchOf } from '@/lib/collector/searches';
import { announceChange } from '@/lib/db/changes';
import type { Db } from '@/lib/db/connection';
import { savePeople } from '@/lib/db/people';
import { saveSnapshots } from '@/lib/db/snapshots';
import { rememberHandles, rememberPeople } from '@/lib/people/remember';
import { contentByCreator, personFromX } from '@/lib/spaces/from-x';
import type { CreatorContent, Snapshot } from '@/lib/spaces/types';
import type { XEdge } from '@/lib/x/call-x';
import { getSpacesByCreators, getSpacesByIds, type SpacesReply, searchSpacesAtX } from '@/lib/x/spaces';
import { getUsersByHandles, getUsersByIds, type UsersReply } from '@/lib/x/users';

/** What each kind of look-up asks X, and what is kept of the answer. */

const empty: CreatorContent = { spaces: [], people: [], topics: [], problems: [] };

/** What was stored is seen by all from now on. */
async function told(db: Db): Promise<void> {
  if (globalThis.spaceboardCollector) forgetRecent(globalThis.spaceboardCollector);
  await announceChange(db, 'snapshots');
}

const usersOf = (reply: UsersReply) => ({ people: reply.users.map(personFromX), problems: reply.problems });

/** Keys are creators’ ids: what they have on is stored. */
export function creatorsLookup(edge: XEdge, edges: LookupEdges): Lookup {
  const call = (token: string, ids: string[]) => getSpacesByCreators(edge, token, ids);
  return createLookup<SpacesReply>('spaces-by-creators', edges, call, async (ids, reply) => {
    const now = edges.now();
    const db = await edges.store();
    const fresh = contentByCreator(reply, ids);
    await saveSnapshots(
      db,
      ids,
      (id, before) => mergeDiscovered(before, fresh.get(id) ?? empty, now),
      now,
      now,
    );
    await told(db);
    // The creators' own profiles came along: no look-up of theirs is due for a while.
    const asked = new Set(ids);
    await savePeople(
      db,
      reply.users.map(personFromX).filter((person) => asked.has(person.id)),
      now,
    );
  });
}

/** The Spaces that X says it does not know, each by a problem of its own. */
function unknownSpaces(reply: SpacesReply): Set<string> {
  const missing = reply.problems.filter((problem) => problem.code === 'resource-not-found');
  const ids = missing.map((problem) => problem.wire?.resource_id ?? problem.wire?.value);
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** Keys are Spaces’ ids: what became of them is stored, and told to whoever asked. */
export function spacesLookup(
  edge: XEdge,
  edges: LookupEdges,
  { creatorOf, askedSpaces }: Pick<Collector, 'creatorOf' | 'askedSpaces'>,
): Lookup {
  const call = (token: string, ids: string[]) => getSpacesByIds(edge, token, ids);
  return createLookup<SpacesReply>('spaces', edges, call, async (spaceIds, reply) => {
    const creatorIds = [...new Set(spaceIds.map((id) => creatorOf.get(id)).filter((id) => id !== undefined))];
    const fresh = contentByCreator(reply, creatorIds);
    const unknown = unknownSpaces(reply);
    const now = edges.now();
    askedSpaces.hear(spaceIds, reply, now);
    const merge = (id: string, before: Snapshot | null) =>
      mergeFollowed(before, fresh.get(id) ?? empty, unknown, now);
    if (creatorIds.length === 0) return;
    const db = await edges.store();
    await saveSnapshots(db, creatorIds, merge, null, now);
    await told(db);
  });
}

/** X searches for one thing a call. The creators' profiles come along: no look-up of theirs is due for a while. */
export function searchLookup(edge: XEdge, edges: LookupEdges, searches: Searches): Lookup {
  const call = (token: string, [key = '']: string[]) => searchSpacesAtX(edge, token, searchOf(key));
  const save = async ([key = '']: string[], reply: SpacesReply) => {
    const now = edges.now();
    searches.keep(key, reply, now);
    const creators = new Set(reply.spaces.map((space) => space.creator_id));
    const people = reply.users.map(personFromX).filter((person) => creators.has(person.id));
    await savePeople(await edges.store(), people, now);
  };
  return createLookup<SpacesReply>('spaces-search', edges, call, save, 1);
}

/** Keys are people’s ids. */
export function peopleLookup(edge: XEdge, edges: LookupEdges): Lookup {
  const call = (token: string, ids: string[]) => getUsersByIds(edge, token, ids);
  return createLookup<UsersReply>('users', edges, call, async (ids, reply) =>
    rememberPeople(await edges.store(), ids, usersOf(reply), edges.now()),
  );
}

/** Keys are handles in lower case. Who has taken another is looked up by id, among `people`. */
export function handlesLookup(edge: XEdge, edges: LookupEdges, people: Lookup): Lookup {
  const call = (token: string, names: string[]) => getUsersByHandles(edge, token, names);
  return createLookup<UsersReply>('users-by', edges, call, async (names, reply) => {
    const moved = await rememberHandles(await edges.store(), names, usersOf(reply), edges.now());
    void queueLookups(people, moved);
  });
}
