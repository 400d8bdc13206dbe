import 'server-only';
import type { Viewer } from '@/lib/auth/viewer';
import { appTokenKey, type Endpoint, endpoints, userTokenKey } from '@/lib/collector/budget';
import type { Refusal } from '@/lib/collector/refusal';
import { sharedRefusal } from '@/lib/collector/shared-refusal';
import { costOf, type Reads, readsLeft } from '@/lib/collector/spend';
import { type EndpointBudget, tokenBudgets } from '@/lib/collector/token-budgets';
import { readBudget } from '@/lib/db/budget';
import { type Db, store } from '@/lib/db/connection';
import { countReads } from '@/lib/db/reads';
import { storeTime } from '@/lib/db/store-clock';
import { findUser } from '@/lib/db/users';
import { env } from '@/lib/env';
import { CodedError } from '@/lib/errors';
import { nextUtcDayAt, utcDay } from '@/lib/time/utc-day';

/** What is spent and what is left, for whoever runs this server. Instants in epoch ms. */
export type SpendReading = {
  now: number;
  /** Distinct Spaces and people that X returned since 00:00 UTC. */
  reads: Reads;
  /** US dollars. */
  cost: ReturnType<typeof costOf>;
  /** `X_DAILY_READS`, what is used and what is left of it; null when none is set. */
  cap: { limit: number; used: number; left: number } | null;
  nextDayAt: number;
  budgets: EndpointBudget[];
  /** The handles behind `user:<id>`, by token key; those who are not known are missing. */
  handles: Record<string, string>;
  refusals: StandingRefusal[];
};

/** Why the newest try at an endpoint brought nothing, whichever process made it; gone once one does. */
export type StandingRefusal = { endpoint: Endpoint } & Pick<
  Refusal,
  'code' | 'title' | 'since' | 'at' | 'retryAt'
>;

async function standingRefusals(db: Db): Promise<StandingRefusal[]> {
  const found = await Promise.all(
    endpoints.map(async (endpoint) => ({ endpoint, refusal: await sharedRefusal(db, endpoint) })),
  );
  return found.flatMap(({ endpoint, refusal }) => {
    if (!refusal) return [];
    const { code, title, since, at, retryAt } = refusal;
    return [{ endpoint, code, title, since, at, retryAt }];
  });
}

async function handlesBehind(db: Db, budgets: readonly EndpointBudget[]): Promise<Record<string, string>> {
  const keys = new Set(budgets.flatMap(({ tokens }) => tokens.map(({ tokenKey }) => tokenKey)));
  keys.delete(appTokenKey);
  const found = await Promise.all(
    [...keys].map(async (key) => {
      const user = await findUser(db, key.slice(userTokenKey('').length));
      return user ? [[key, user.handle] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

function capOf(reads: Reads, limit: number | undefined): SpendReading['cap'] {
  if (limit === undefined) return null;
  return { limit, used: reads.spaces + reads.users, left: readsLeft(reads, limit) };
}

/**
 * Today's reads and their price, the budget at each endpoint and token, and what X refuses.
 * @throws CodedError `not-found` to everybody but administrators: to others there is no such page
 */
export async function readSpend(viewer: Viewer | null): Promise<SpendReading> {
  if (!viewer?.isAdmin) throw new CodedError('not-found', 'There is nothing at this address.');
  const { dailyReads, bearerToken } = env().x;
  const now = storeTime();
  const db = await store();
  const reads = await countReads(db, utcDay(now));
  const always = bearerToken ? [appTokenKey] : [];
  const budgets = await Promise.all(
    endpoints.map(async (endpoint) => tokenBudgets(endpoint, await readBudget(db, endpoint, now), always)),
  );
  return {
    now,
    reads,
    cost: costOf(reads),
    cap: capOf(reads, dailyReads),
    nextDayAt: nextUtcDayAt(now),
    budgets,
    handles: await handlesBehind(db, budgets),
    refusals: await standingRefusals(db),
  };
}
