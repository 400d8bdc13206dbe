import 'server-only';
import { fatesOf } from '@/lib/auth/live-sessions';
import { collector } from '@/lib/collector/collector';
import { Hub } from '@/lib/collector/hub';
import { readBoard } from '@/lib/collector/read-board';
import { currentIntervalMs } from '@/lib/collector/read-creators';
import { noteLooking } from '@/lib/collector/share-demand';
import { onChange } from '@/lib/db/changes';
import { store } from '@/lib/db/connection';
import { findRevisions } from '@/lib/db/lists';
import { readSequence } from '@/lib/db/snapshot-sequence';
import { findSnapshots } from '@/lib/db/snapshots';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';

declare global {
  var spaceboardHub: Hub | undefined;
}

function createHub(): Hub {
  const now = storeTime;
  const every = (ms: number, run: () => void) => {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  };
  return new Hub({
    findSnapshots: async (ids, known) => findSnapshots(await store(), ids, known),
    readSequence: async () => readSequence(await store()),
    readBoard,
    intervalFor: (viewerId) => currentIntervalMs(viewerId, now()),
    fatesOf: async (sessionIds) => fatesOf(await store(), sessionIds, env(), now()),
    noteDemand: (viewerId, creatorIds) => {
      // Without the store nothing is watched, and nothing else of this server works either.
      store().then(
        (db) => noteLooking(collector().demand, db, viewerId, creatorIds, now()),
        () => undefined,
      );
    },
    findRevisions: async (listIds) => findRevisions(await store(), listIds),
    onChange: (listener) => onChange('snapshots', listener),
    onListChange: (listener) => onChange('lists', listener),
    every,
    now,
    random: Math.random,
  });
}

/** This process's open streams, made at first use. */
export function streams(): Hub {
  globalThis.spaceboardHub ??= createHub();
  return globalThis.spaceboardHub;
}

/** Before the process ends: every client is told to come back in a moment. Settles when that was sent. */
export async function closeStreams(): Promise<void> {
  const open = globalThis.spaceboardHub;
  if (!open) return;
  open.close();
  // The last words leave with the next turns of the event loop.
  await new Promise((resolve) => setTimeout(resolve, 200));
}
