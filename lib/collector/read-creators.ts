import 'server-only';
import { allowanceLeft, appTokenKey, userTokenKey } from '@/lib/collector/budget';
import { collector } from '@/lib/collector/collector';
import { companyFor, queueOutOfTurn } from '@/lib/collector/newcomers';
import type { Refusal } from '@/lib/collector/refusal';
import { intervalMs } from '@/lib/collector/schedule';
import { noteLooking } from '@/lib/collector/share-demand';
import { sharedRefusal } from '@/lib/collector/shared-refusal';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import { readBudget } from '@/lib/db/budget';
import { store } from '@/lib/db/connection';
import { findSnapshots } from '@/lib/db/snapshots';
import { storeTime } from '@/lib/db/store-clock';
import { env } from '@/lib/env';
import type { Snapshot } from '@/lib/spaces/types';
import { hour } from '@/lib/time';
import type { RateLimit } from '@/lib/x/rate-limit';

/** One creator as far as known now. `problem`: why the newest try failed, if it did. */
export type CreatorReading = {
  creatorId: string;
  snapshot: Snapshot | null;
  problem: Refusal | null;
  isPending: boolean;
};

/** Older data says nothing of now; it is not shown. */
const staleAfterMs = hour;
/** The plan checks in time; what is older than this all the same has just begun to be watched. */
const overdueMs = 8_000;
/** Such a check is waited for this long, so that an answer is fresh rather than just before. */
const settleMs = 400;

/** How often each of somebody's creators comes round at the planned pace. */
export function currentIntervalMs(viewerId: string, now: number): number {
  const { demand } = collector();
  const { creators, boards } = demand.size(now);
  return intervalMs(demand.countOf(viewerId), creators, boards, tokenCount(now));
}

/** Tokens that may be used at present. */
export function tokenCount(now: number): number {
  return collector().demand.viewers(now).length + (env().x.bearerToken ? 1 : 0);
}

/**
 * Snapshots of the given creators, who are watched from now on. Those that the plan has not reached are
 * queued and waited for a moment; those never checked, or not for `maxAgeMs`, are waited for at most
 * `waitMs`. What X refuses keeps its last data.
 */
export async function readCreators(
  ids: readonly string[],
  options: { viewerId: string; waitMs: number; maxAgeMs?: number },
): Promise<CreatorReading[]> {
  const c = collector();
  const db = await store();
  const now = storeTime();
  noteLooking(c.demand, db, options.viewerId, ids, now);
  const before = await findSnapshots(db, ids, c.snapshots);
  const age = (id: string) => now - (before.get(id)?.checkedAt ?? 0);
  const dueAfterMs = Math.max(overdueMs, 2 * currentIntervalMs(options.viewerId, now));
  const due = ids.filter((id) => age(id) >= dueAfterMs);
  const viewer = { id: options.viewerId, keys: due };
  const queued = queueOutOfTurn(c.creators, c.newcomers.creators, viewer, now, (ids) =>
    companyFor(c, ids, now),
  );
  const maxAgeMs = Math.min(options.maxAgeMs ?? staleAfterMs, staleAfterMs);
  const isCold = due.some((id) => age(id) >= maxAgeMs);
  if (queued) await waitAtMost(queued, isCold ? options.waitMs : Math.min(settleMs, options.waitMs));
  const after = queued ? await findSnapshots(db, ids, c.snapshots) : before;
  const refusal = c.creators.refusal() ?? (await sharedRefusal(db, 'spaces-by-creators'));
  // Whoever set the cap wants the boards to stay when it is reached.
  const shownAfter = refusal?.code === 'daily-reads-spent' ? 0 : now - staleAfterMs;
  return ids.map((creatorId) => {
    const found = after.get(creatorId);
    const snapshot = found && found.checkedAt > shownAfter ? found : null;
    const own = c.creators.refusalOf(creatorId);
    const problem = own ?? (refusal && (found?.checkedAt ?? 0) < refusal.at ? refusal : null);
    return { creatorId, snapshot, problem, isPending: c.creators.has(creatorId) };
  });
}

/** What is left of X's allowance for the token that this viewer's look-ups would use. */
export async function readAllowance(viewerId: string): Promise<RateLimit> {
  const tokenKey = env().x.bearerToken ? appTokenKey : userTokenKey(viewerId);
  const state = await readBudget(await store(), 'spaces-by-creators', storeTime());
  return allowanceLeft('spaces-by-creators', tokenKey, state);
}
