import { AskedSpaces } from '@/lib/collector/asked-spaces';
import type { Collector } from '@/lib/collector/collector';
import type { Demand } from '@/lib/collector/demand';
import type { Lookup } from '@/lib/collector/lookup';
import { Newcomers } from '@/lib/collector/newcomers';
import { Searches } from '@/lib/collector/searches';

/** A collector for the real driver whose look-ups of creators are `add`, at once and without X. */
export function stubCollector(demand: Demand, add: Lookup['add']): Collector {
  const lookup = (work: Lookup['add']): Lookup => ({
    has: () => false,
    add: work,
    refusal: () => null,
    waiting: () => 0,
    refusalOf: () => null,
  });
  const nothing = lookup(async () => {});
  return {
    demand,
    creators: lookup(add),
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
  };
}
