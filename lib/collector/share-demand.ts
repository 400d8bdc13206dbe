import 'server-only';
import { type Demand, lookingForMs } from '@/lib/collector/demand';
import type { Db } from '@/lib/db/connection';
import { noteDemand, readDemand } from '@/lib/db/demand';

/** What other processes' people look at counts this long without being read again. */
const borrowedForMs = 10_000;

/**
 * Notes for all processes that somebody looks at these creators. Nobody waits for it: a store that is
 * busy only means that this process looks them up itself.
 */
export function shareDemand(db: Db, viewerId: string, creatorIds: readonly string[], now: number): void {
  noteDemand(db, { viewerId, creatorIds, expiresAt: now + lookingForMs }, now).catch((error: unknown) => {
    console.error('[collector] demand was not noted:', error instanceof Error ? error.message : 'unknown');
  });
}

/** Reads what all processes' people look at into this one's demand. Boards are parsed once. */
export function demandGatherer(store: () => Promise<Db>, demand: Demand): (now: number) => Promise<void> {
  const known = new Map<string, readonly string[]>();
  return async (now) => {
    const { viewers, boards } = await readDemand(await store(), now, known);
    for (const [viewer, hashes] of viewers) {
      for (const hash of hashes)
        demand.note(viewer, boards.get(hash) ?? [], now - lookingForMs + borrowedForMs);
    }
  };
}
