import 'server-only';
import { sweep } from '@/lib/auth/end-sessions';
import type { Db } from '@/lib/db/connection';
import { purgeLists } from '@/lib/db/lists';
import { forgetPeople } from '@/lib/db/people';
import { forgetSnapshots } from '@/lib/db/snapshots';
import { forgetSpaceOwners } from '@/lib/db/space-owners';
import { log } from '@/lib/logging/log';
import { day, hour } from '@/lib/time';

/** What nobody has watched for this long is looked up anew when somebody does. */
const snapshotsKeptMs = 7 * day;
/** Profiles on boards are looked up again every day; older ones are on none. */
const peopleKeptMs = 30 * day;
/** A deleted list can be brought back for some seconds; a clock may be wrong by more. */
const deletedListsKeptMs = hour;
/** A Space is announced a month ahead at most; whose it was long ago, X can still say. */
const ownersKeptMs = 60 * day;

export type HouseEdges = {
  store: () => Promise<Db>;
  now: () => number;
  wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  isInCharge: () => boolean;
};

/** Once an hour, in one process of a deployment: what is of no more use leaves the store. */
export async function keepHouse(edges: HouseEdges, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // Not with the start: then there is enough to do.
    await edges.wait(hour, signal).catch(() => undefined);
    if (signal.aborted || !edges.isInCharge()) continue;
    try {
      const [db, now] = [await edges.store(), edges.now()];
      await forgetSnapshots(db, now - snapshotsKeptMs);
      await forgetPeople(db, now - peopleKeptMs);
      await purgeLists(db, now - deletedListsKeptMs);
      await forgetSpaceOwners(db, now - ownersKeptMs);
      await sweep(db, now);
    } catch (error) {
      log('store-not-tidied', { error });
    }
  }
}
