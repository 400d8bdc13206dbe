import 'server-only';
import { type Endpoint, endpoints } from '@/lib/collector/budget';
import { isInCharge } from '@/lib/collector/charge';
import { collector } from '@/lib/collector/collector';
import { checkStore } from '@/lib/collector/health';
import type { Reads } from '@/lib/collector/spend';
import { streams } from '@/lib/collector/streams';
import { type EndpointBudget, tokenBudgets } from '@/lib/collector/token-budgets';
import { readBudget } from '@/lib/db/budget';
import { type Db, store } from '@/lib/db/connection';
import { countReads } from '@/lib/db/reads';
import { findCheckedAt } from '@/lib/db/snapshots';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import { utcDay } from '@/lib/time/utc-day';

/** What was checked how long ago, ms; null where nothing was. */
export type Freshness = { unchecked: number; p50Ms: number | null; p95Ms: number | null };

/** One endpoint's budget over all tokens; whose they are is nobody's business here. */
export type BudgetSum = { endpoint: Endpoint; limit: number; remaining: number; isPaused: boolean };

/** How the collector of this process fares, for metrics. */
export type Operation = {
  isInCharge: boolean;
  streams: number;
  /** Ids and names that wait for X, by kind. */
  queues: Record<string, number>;
  watched: number;
  /** Null while the store does not answer. */
  stored: { freshness: Freshness; budgets: BudgetSum[]; reads: Reads; cap: number | undefined } | null;
};

/** @param checkedAt of the creators that were ever checked, epoch ms */
export function freshnessOf(checkedAt: readonly number[], watched: number, now: number): Freshness {
  const ages = checkedAt.map((at) => Math.max(0, now - at)).sort((a, b) => a - b);
  const quantile = (share: number) =>
    ages[Math.min(ages.length - 1, Math.floor(share * ages.length))] ?? null;
  return { unchecked: watched - ages.length, p50Ms: quantile(0.5), p95Ms: quantile(0.95) };
}

export function sumOf({ endpoint, pause, tokens }: EndpointBudget): BudgetSum {
  const open = tokens.filter((token) => token.pause === null);
  const sum = (key: 'limit' | 'remaining', of: typeof tokens) =>
    of.reduce((all, token) => all + token[key], 0);
  return {
    endpoint,
    limit: sum('limit', tokens),
    remaining: pause ? 0 : sum('remaining', open),
    isPaused: pause !== null || (tokens.length > 0 && open.length === 0),
  };
}

async function readStored(db: Db, watched: readonly string[]): Promise<Operation['stored']> {
  const now = storeTime();
  const budgets = await Promise.all(
    endpoints.map(async (endpoint) => sumOf(tokenBudgets(endpoint, await readBudget(db, endpoint, now), []))),
  );
  return {
    freshness: freshnessOf(await findCheckedAt(db, watched), watched.length, now),
    budgets,
    reads: await countReads(db, utcDay(now)),
    cap: env().x.dailyReads,
  };
}

/** Never fails: what the store would say is left out while it does not answer. */
export async function readOperation(): Promise<Operation> {
  const { demand, creators, spaces, search, handles, people } = collector();
  const watched = [...new Set([...demand.watch(storeTime()).values()].flat())];
  const lookups = { creators, spaces, search, handles, people };
  const queues = Object.fromEntries(
    Object.entries(lookups).map(([kind, lookup]) => [kind, lookup.waiting()]),
  );
  const isUp = await checkStore();
  const stored = isUp ? await readStored(await store(), watched).catch(() => null) : null;
  return { isInCharge: isInCharge(), streams: streams().size, queues, watched: watched.length, stored };
}
