import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { accessTokenFor } from '@/lib/auth/access-token';
import { AskedSpaces } from '@/lib/collector/asked-spaces';
import { isStandby } from '@/lib/collector/charge';
import { Demand } from '@/lib/collector/demand';
import { HandedLookup } from '@/lib/collector/handed-lookup';
import type { Lookup, LookupEdges } from '@/lib/collector/lookup';
import { Newcomers } from '@/lib/collector/newcomers';
import { dailyReads } from '@/lib/collector/reads-ledger';
import { Searches } from '@/lib/collector/searches';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import {
  creatorsLookup,
  handlesLookup,
  peopleLookup,
  searchLookup,
  spacesLookup,
} from '@/lib/collector/x-lookups';
import { announceChange, onChange } from '@/lib/db/changes';
import { type Db, store } from '@/lib/db/connection';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import type { Snapshot } from '@/lib/spaces/types';
import type { XEdge } from '@/lib/x/call-x';

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
  const people = peopleLookup(edge, edges);
  const handles = handlesLookup(edge, edges, people);
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
