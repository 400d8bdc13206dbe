import 'server-only';
import { AskedSpaces } from '@/lib/collector/asked-spaces';
import type { Collector } from '@/lib/collector/collector';
import { Demand } from '@/lib/collector/demand';
import type { Lookup } from '@/lib/collector/lookup';
import { Newcomers } from '@/lib/collector/newcomers';
import { Searches } from '@/lib/collector/searches';

/** Look-ups that do `add`, at once and without X. */
export const stubLookup = (add: Lookup['add']): Lookup => ({
  has: () => false,
  waiting: () => 0,
  add,
  refusal: () => null,
  refusalOf: () => null,
});

/** A collector for tests and figures, which asks nobody but what is given. */
export function stubCollector(parts: Partial<Collector> = {}): Collector {
  const nothing = stubLookup(async () => {});
  return {
    demand: new Demand(),
    creators: nothing,
    spaces: nothing,
    handles: nothing,
    people: nothing,
    search: nothing,
    searches: new Searches(),
    askedAt: new Map(),
    followedAt: new Map(),
    creatorOf: new Map(),
    askedSpaces: new AskedSpaces(),
    snapshots: new Map(),
    newcomers: {
      creators: new Newcomers(),
      names: new Newcomers(),
      spaces: new Newcomers(),
      searches: new Newcomers(),
    },
    ...parts,
  };
}
