import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { accessTokenFor } from '@/lib/auth/access-token';
import { AskedSpaces } from '@/lib/collector/asked-spaces';
import { isStandby } from '@/lib/collector/charge';
import { Demand } from '@/lib/collector/demand';
import { HandedLookup } from '@/lib/collector/handed-lookup';
import { createLookup, type Lookup, type LookupEdges, queueLookups } from '@/lib/collector/lookup';
import { mergeDiscovered, mergeFollowed } from '@/lib/collector/merge';
import { Newcomers } from '@/lib/collector/newcomers';
import { dailyReads } from '@/lib/collector/reads-ledger';
import { forgetRecent } from '@/lib/collector/recent-boards';
import { Searches, searchOf } from '@/lib/collector/searches';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { announceChange, onChange } from '@/lib/db/changes';
import { type Db, store } from '@/lib/db/connection';
import { savePeople } from '@/lib/db/people';
import { saveSnapshots } from '@/lib/db/snapshots';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import { rememberHandles, rememberPeople } from '@/lib/people/remember';
import { contentByCreator, personFromX } from '@/lib/spaces/from-x';
import type { CreatorContent, Snapshot } from '@/lib/spaces/types';
import type { XEdge } from '@/lib/x/call-x';
import { getSpacesByCreators, getSpacesByIds, type SpacesReply, searchSpacesAtX } from '@/lib/x/spaces';
import { getUsersByHandles, getUsersByIds, type UsersReply } from '@/lib/x/users';

/** The look-ups of this process, one queue for each kind, and what it remembers between them. */
export type Collector = {
  demand: Demand;
  /** Keys are creators' ids: discovers what they have on. */
  creators: Lookup;
  /** Keys are Spaces' ids: learns what became of one that X no longer lists. */
  spaces: Lookup;
  /** Keys are handles in lower case. */
  handles: Lookup;
  /** Keys are people's ids. */
  people: Lookup;
  /** Keys are words to search for: see `searchKey`. */
  search: Lookup;
  searches: Searches;
  /** What each person has left of calls out of turn; names, creators, Spaces and searches apart. */
  newcomers: { creators: Newcomers; names: Newcomers; spaces: Newcomers; searches: Newcomers };
  /** Parsed snapshots by creator, so that unchanged ones are not parsed again. */
  snapshots: Map<string, Snapshot>;
  /** When each creator was last asked for by plan, epoch ms. */
  askedAt: Map<string, number>;
  /** When each Space was last asked for by id, epoch ms. */
  followedAt: Map<string, number>;
  /** Whose each Space is that was asked for by id. */
  creatorOf: Map<string, string>;
  /** Spaces that somebody asked for by id and that stand in no snapshot. */
  askedSpaces: AskedSpaces;
};

const empty: CreatorContent = { spaces: [], people: [], topics: [], problems: [] };
/** What was stored is seen by all from now on. */
async function told(db: Db): Promise<void> {
  if (globalThis.spaceboardCollector) forgetRecent(globalThis.spaceboardCollector);
  await announceChange(db, 'snapshots');
}

const usersOf = (reply: UsersReply) => ({ people: reply.users.map(personFromX), problems: reply.problems });

function creatorsLookup(edge: XEdge, edges: LookupEdges): Lookup {
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

function spacesLookup(
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
    const db = await edges.store();
    if (creatorIds.length === 0) return;
    await saveSnapshots(db, creatorIds, merge, null, now);
    await told(db);
  });
}

/** X searches for one thing a call. The creators' profiles come along: no look-up of theirs is due for a while. */
function searchLookup(edge: XEdge, edges: LookupEdges, searches: Searches): Lookup {
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

function createCollector(): Collector {
  const { x } = env();
  const edge: XEdge = { apiOrigin: x.apiOrigin, now: storeTime };
  const demand = new Demand();
  const edges: LookupEdges = {
    store,
    demand,
    appToken: x.bearerToken,
    accessTokenFor,
    now: storeTime,
    wait: delay,
    memory: { renewals: new Map() },
    reads: dailyReads(),
  };
  const creatorOf: Collector['creatorOf'] = new Map();
  const askedSpaces = new AskedSpaces();
  const searches = new Searches();
  const people = createLookup<UsersReply>(
    'users',
    edges,
    (token, ids) => getUsersByIds(edge, token, ids),
    async (ids, reply) => rememberPeople(await store(), ids, usersOf(reply), storeTime()),
  );
  const handles = createLookup<UsersReply>(
    'users-by',
    edges,
    (token, names) => getUsersByHandles(edge, token, names),
    async (names, reply) => {
      const moved = await rememberHandles(await store(), names, usersOf(reply), storeTime());
      void queueLookups(people, moved);
    },
  );
  const handing = {
    store,
    now: storeTime,
    isStandby,
    announce: (db: Db) => announceChange(db, 'lookups'),
    onChange: (listener: () => void) => onChange('lookups', listener),
    waitAtMost,
  };
  return {
    demand,
    askedAt: new Map(),
    followedAt: new Map(),
    creatorOf,
    askedSpaces,
    snapshots: new Map(),
    newcomers: {
      creators: new Newcomers(),
      names: new Newcomers(),
      spaces: new Newcomers(),
      searches: new Newcomers(1),
    },
    searches,
    search: searchLookup(edge, edges, searches),
    creators: new HandedLookup('spaces-by-creators', creatorsLookup(edge, edges), handing),
    spaces: spacesLookup(edge, edges, { creatorOf, askedSpaces }),
    handles: new HandedLookup('users-by', handles, handing),
    people: new HandedLookup('users', people, handing),
  };
}

declare global {
  var spaceboardCollector: Collector | undefined;
}

/** This process's collector, made at first use. */
export function collector(): Collector {
  globalThis.spaceboardCollector ??= createCollector();
  return globalThis.spaceboardCollector;
}
