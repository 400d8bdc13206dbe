import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collector } from '@/lib/collector/collector';
import { planFollow } from '@/lib/collector/follow';
import { queueLookups } from '@/lib/collector/lookup';
import {
  levelShares,
  minAgeMs,
  planBatch,
  type Served,
  spacingMs,
  watchersOf,
} from '@/lib/collector/schedule';
import type { Db } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';
import { log } from '@/lib/logging/log';
import { day, hour, minute } from '@/lib/time';

export type DriverEdges = {
  store: () => Promise<Db>;
  now: () => number;
  wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Whether this process is the one that plans: one a deployment. */
  isInCharge: () => boolean;
  /** People with a token that may be used, the app-only token counted as one. */
  tokenCount: (now: number) => number;
  /** Takes in what other processes' people look at. */
  gatherDemand: (now: number) => Promise<void>;
};

const idleMs = 500;

/**
 * The collector's heartbeat: as long as somebody looks, one planned call a turn that discovers, then one
 * by id for what vanished, is about to start or is live. Pace, turns and what to follow are decided by
 * pure functions; refusals are met by the look-ups themselves, which hold back while X says so.
 */
export async function drive(c: Collector, edges: DriverEdges, signal: AbortSignal): Promise<void> {
  let served: Served = new Map();
  let forgottenAt = edges.now();
  const pause = (ms: number) => edges.wait(ms, signal).catch(() => undefined);
  while (!signal.aborted) {
    const startedAt = edges.now();
    try {
      if (edges.isInCharge()) {
        await edges.gatherDemand(startedAt);
        served = await takeTurn(c, edges, served);
      }
    } catch (error) {
      log('turn-failed', { error });
    }
    if (startedAt - forgottenAt >= minute) {
      forgottenAt = startedAt;
      forget(c, startedAt);
    }
    const isIdle = !edges.isInCharge() || c.demand.watch(edges.now()).size === 0;
    const spacing = spacingMs(edges.tokenCount(edges.now()));
    await pause(isIdle ? idleMs : Math.max(50, startedAt + spacing - edges.now()));
  }
}

async function takeTurn(c: Collector, edges: DriverEdges, before: Served): Promise<Served> {
  const now = edges.now();
  const watch = c.demand.watch(now);
  if (watch.size === 0) return before;
  const served = levelShares(before, watch);
  const watchers = watchersOf(watch);
  const batch = planBatch(watch, watchers, c.askedAt, served, { now, minAgeMs });
  for (const id of batch) c.askedAt.set(id, now);
  await queueLookups(c.creators, batch);
  await follow(c, edges, [...watchers.keys()]);
  return served;
}

async function follow(c: Collector, edges: DriverEdges, watched: readonly string[]): Promise<void> {
  const snapshots = await findSnapshots(await edges.store(), watched, c.snapshots);
  const now = edges.now();
  const plan = planFollow(snapshots.values(), c.followedAt, now);
  for (const { spaceId, creatorId } of plan) {
    c.followedAt.set(spaceId, now);
    c.creatorOf.set(spaceId, creatorId);
  }
  await queueLookups(
    c.spaces,
    plan.map(({ spaceId }) => spaceId),
  );
}

/** More creators than anybody watches at once. */
const mostSnapshots = 20_000;

/** What nobody watches needs no memory, nor in a process that stands by: its people look at boards too. */
function forget(c: Collector, now: number): void {
  const watched = new Set([...c.demand.watch(now).values()].flat());
  for (const [id, at] of c.askedAt) if (!watched.has(id) && at < now - minute) c.askedAt.delete(id);
  for (const [id, at] of c.followedAt) {
    if (at > now - day) continue;
    c.followedAt.delete(id);
    c.creatorOf.delete(id);
  }
  for (const [id, { checkedAt }] of c.snapshots) {
    if (!watched.has(id) && (checkedAt < now - hour || c.snapshots.size > mostSnapshots))
      c.snapshots.delete(id);
  }
}

/** A wait that ends early when the driver is told to stop, and never keeps a process alive. */
export const politeWait = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal, ref: false });
