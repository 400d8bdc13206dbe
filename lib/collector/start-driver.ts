import 'server-only';
import { randomUUID } from 'node:crypto';
import { setCharge } from '@/lib/collector/charge';
import { collector } from '@/lib/collector/collector';
import { drive, politeWait } from '@/lib/collector/driver';
import { keepHouse } from '@/lib/collector/housekeeping';
import { beatMs, Lease } from '@/lib/collector/lease';
import { pinnedGatherer } from '@/lib/collector/pinned-demand';
import { tokenCount } from '@/lib/collector/read-creators';
import { demandGatherer } from '@/lib/collector/share-demand';
import { takeHandedLookups } from '@/lib/collector/take-handed';
import { announceChange, onChange } from '@/lib/db/changes';
import { store } from '@/lib/db/connection';
import { beatLease, readLease, releaseLease, takeLease } from '@/lib/db/leases';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import { log } from '@/lib/logging/log';

const leaseName = 'collector';

function collectorLease(): Lease {
  const owner = randomUUID();
  return new Lease(
    {
      read: async () => readLease(await store(), leaseName),
      take: async (seen) => takeLease(await store(), leaseName, owner, seen),
      beat: async () => beatLease(await store(), leaseName, owner),
      release: async () => releaseLease(await store(), leaseName, owner),
    },
    owner,
    () => performance.now(),
  );
}

/** Keeps the lease, or waits for it, until told to stop. A store that does not answer is asked again. */
async function keep(lease: Lease, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await lease.tick().catch((error: unknown) => {
      log('lease-unknown', { error });
    });
    await politeWait(beatMs, signal).catch(() => undefined);
  }
  await lease.release().catch(() => undefined);
}

/**
 * Starts this process's part of the collector: while somebody looks it plans, or stands ready to take
 * over from the process that does. The returned function stops it and settles when its turn is over.
 */
export function startDriver(): () => Promise<void> {
  const stopping = new AbortController();
  const lease = collectorLease();
  setCharge(() => lease.isHeld());
  const c = collector();
  const gatherDemand = demandGatherer(store, c.demand);
  const gatherPinned = env().x.bearerToken ? pinnedGatherer(store, c.demand, env()) : null;
  const takeHanded = () =>
    takeHandedLookups(c, {
      store,
      now: storeTime,
      isInCharge: () => lease.isHeld(),
      announce: (db) => announceChange(db, 'lookups'),
    });
  // As soon as they come; those that came to nobody, with the next turn.
  const stopListening = onChange('lookups', () => {
    takeHanded().catch((error: unknown) => log('lookup-not-handed', { error }));
  });
  const keeping = keep(lease, stopping.signal);
  const driving = drive(
    c,
    {
      store,
      now: storeTime,
      wait: politeWait,
      isInCharge: () => lease.isHeld(),
      tokenCount,
      gatherDemand: async (now) => {
        await gatherDemand(now);
        await gatherPinned?.(now);
        await takeHanded();
      },
    },
    stopping.signal,
  );
  const tidying = keepHouse(
    { store, now: storeTime, wait: politeWait, isInCharge: () => lease.isHeld() },
    stopping.signal,
  );
  return async () => {
    stopping.abort();
    stopListening();
    await Promise.all([keeping, driving, tidying]);
  };
}
