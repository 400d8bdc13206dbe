import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/connection';
import { retryBusy, writeTransaction } from '@/lib/db/transaction';
import type { XProblemCode } from '@/lib/errors';

/** Slots older or further ahead than this say nothing any more. */
const keptMs = 16 * 60_000;

/** One call to X, taken before it is made. `at` in epoch ms. */
export type Slot = { tokenKey: string; at: number };

/** What X last said of one token at one endpoint, or of all tokens (`*`). Times in epoch ms. */
export type Limit = {
  tokenKey: string;
  allowance: number;
  remaining: number;
  resetAt: number;
  blockedUntil: number;
  blockCode: XProblemCode | null;
};

export type BudgetState = { now: number; slots: readonly Slot[]; limits: readonly Limit[] };

/** Everything known of one endpoint's budget: slots of the last window, limits of its tokens. */
export async function readBudget(db: Db, endpoint: string, now: number): Promise<BudgetState> {
  const slots = await db
    .selectFrom('budget_slots')
    .select(['token_key as tokenKey', 'at'])
    .where('endpoint', '=', endpoint)
    .where('at', '>', now - keptMs)
    .execute();
  const limits = await db
    .selectFrom('budget_limits')
    .select([
      'token_key as tokenKey',
      'allowance',
      'remaining',
      'reset_at as resetAt',
      'blocked_until as blockedUntil',
      'block_code as blockCode',
    ])
    .where('endpoint', 'in', [endpoint, '*'])
    .execute();
  return { now, slots, limits };
}

/**
 * Reserves one slot, chosen by `decide` from the state as all processes see it: the write lock is
 * taken before the state is read, so two processes never choose the same slot. Give `clock` as a
 * function, of the store's clock: the lock may be waited for, and a slot chosen by the time before
 * would lie in the past, beside the next one.
 */
export async function reserveSlot<Plan extends { ok: true; tokenKey: string; at: number } | { ok: false }>(
  db: Db,
  endpoint: string,
  clock: number | (() => number),
  decide: (state: BudgetState) => Plan,
): Promise<Plan> {
  return writeTransaction(db, async (trx) => {
    const now = typeof clock === 'number' ? clock : clock();
    await trx
      .deleteFrom('budget_slots')
      .where((eb) => eb.or([eb('at', '<', now - keptMs), eb('at', '>', now + keptMs)]))
      .execute();
    const plan = decide(await readBudget(trx, endpoint, now));
    if (plan.ok) {
      await trx
        .insertInto('budget_slots')
        .values({ id: randomUUID(), endpoint, token_key: plan.tokenKey, at: plan.at })
        .execute();
    }
    return plan;
  });
}

/** Notes what X's rate-limit headers said. */
export async function noteLimit(
  db: Db,
  endpoint: string,
  tokenKey: string,
  said: { limit: number; remaining: number; resetAt: number },
): Promise<void> {
  const values = { allowance: said.limit, remaining: said.remaining, reset_at: said.resetAt };
  await retryBusy(() =>
    db
      .insertInto('budget_limits')
      .values({ endpoint, token_key: tokenKey, ...values, blocked_until: 0, block_code: null })
      .onConflict((on) => on.columns(['endpoint', 'token_key']).doUpdateSet(values))
      .execute(),
  );
}

/** Nobody calls `endpoint` with `tokenKey` (or `*` for either) before `until`; 0 lifts the block. */
export async function noteBlock(
  db: Db,
  endpoint: string,
  tokenKey: string,
  until: number,
  code: XProblemCode | null,
): Promise<void> {
  const values = { blocked_until: until, block_code: code };
  await retryBusy(() =>
    db
      .insertInto('budget_limits')
      .values({ endpoint, token_key: tokenKey, allowance: 0, remaining: 1, reset_at: 0, ...values })
      .onConflict((on) => on.columns(['endpoint', 'token_key']).doUpdateSet(values))
      .execute(),
  );
}
