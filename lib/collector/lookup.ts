import 'server-only';
import { type Aftermath, afterRefusal } from '@/lib/collector/after-call';
import { type BatchOutcome, BatchQueue } from '@/lib/collector/batch-queue';
import { appTokenKey, type Endpoint, planSlot, userTokenKey } from '@/lib/collector/budget';
import type { Demand } from '@/lib/collector/demand';
import { noteBlock, noteLimit, reserveSlot } from '@/lib/db/budget';
import type { Db } from '@/lib/db/connection';
import type { ProblemCode } from '@/lib/errors';
import type { XReply } from '@/lib/x/call-x';
import type { XProblem } from '@/lib/x/problems';

/** Why the last try brought nothing, until one does. Times in epoch ms. */
export type Refusal = Omit<XProblem, 'code'> & { code: ProblemCode; since: number; at: number };

type AccessToken = { ok: true; accessToken: string } | { ok: false };

export type LookupEdges = {
  store: () => Promise<Db>;
  demand: Demand;
  appToken: string | undefined;
  /** A person's access token; `staleToken` is one that X has just refused. */
  accessTokenFor: (userId: string, options?: { staleToken: string }) => Promise<AccessToken>;
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
  /** What all look-ups of a process remember together. */
  memory: LookupMemory;
};

export type LookupMemory = {
  /** Calls in a row that failed on the way to X. */
  failures: number;
  /** When each person's token was last renewed because X refused it. */
  renewals: Map<string, number>;
};

type Pass = { tokenKey: string; token: string; userId: string | null };

/** Waiting longer than this for a slot is a refusal; shorter is only a wait. */
const maxSlotWaitMs = 3_000;
/** A token refused again within this time is not renewed again. */
const renewedAgainMs = 60_000;

export type Lookup = {
  has(key: string): boolean;
  add(keys: readonly string[]): Promise<void>;
  refusal(): Refusal | null;
};

/**
 * One kind of look-up at X: waiting keys, packed a hundred a call, each call on a slot of the shared
 * budget and on one token of the pool. `save` stores what X said.
 */
export function createLookup<T>(
  endpoint: Endpoint,
  edges: LookupEdges,
  call: (token: string, keys: string[]) => Promise<XReply<T>>,
  save: (keys: string[], value: T) => Promise<void>,
): Lookup {
  let refusal: Refusal | null = null;

  const refuse = (problem: Omit<Refusal, 'since' | 'at'>) => {
    const at = edges.now();
    refusal = { ...problem, since: refusal?.code === problem.code ? refusal.since : at, at };
  };

  async function run(pass: Pass, keys: string[]): Promise<BatchOutcome> {
    const reply = await call(pass.token, keys);
    const db = await edges.store();
    if (reply.rateLimit) await noteLimit(db, endpoint, pass.tokenKey, reply.rateLimit);
    if (reply.ok) {
      edges.memory.failures = 0;
      await save(keys, reply.value);
      refusal = null;
      return 'done';
    }
    edges.memory.failures += 1;
    const next = afterRefusal(reply.problem, {
      tokenKey: pass.tokenKey,
      now: edges.now(),
      failures: edges.memory.failures,
      jitter: Math.random(),
      wasJustRenewed: (edges.memory.renewals.get(pass.userId ?? '') ?? 0) > edges.now() - renewedAgainMs,
    });
    refuse({ ...reply.problem, retryAt: next.block?.until ?? reply.problem.retryAt });
    await applyAftermath(db, endpoint, pass, next, edges);
    return next.again ? 'again' : 'done';
  }

  const queue = new BatchQueue({
    async acquire() {
      const pass = await acquirePass(endpoint, edges);
      if (pass.ok) return { run: (keys) => run(pass, keys) };
      refuse(pass.problem);
      return null;
    },
  });
  return { has: (key) => queue.has(key), add: (keys) => queue.add(keys), refusal: () => refusal };
}

async function acquirePass(
  endpoint: Endpoint,
  edges: LookupEdges,
): Promise<({ ok: true } & Pass) | { ok: false; problem: Omit<Refusal, 'since' | 'at'> }> {
  for (;;) {
    const viewers = edges.demand.viewers(edges.now());
    const tokenKeys = [...(edges.appToken ? [appTokenKey] : []), ...viewers.map(userTokenKey)];
    if (tokenKeys.length === 0) {
      return { ok: false, problem: { code: 'no-connection', retryable: false, title: 'No connection to X' } };
    }
    const plan = await reserveSlot(await edges.store(), endpoint, edges.now(), (state) =>
      planSlot(endpoint, tokenKeys, state, maxSlotWaitMs),
    );
    if (!plan.ok) {
      const title = plan.code === 'rate-limited' ? 'Too Many Requests' : 'Paused';
      return { ok: false, problem: { code: plan.code, retryable: true, title, retryAt: plan.retryAt } };
    }
    const waitMs = plan.at - edges.now();
    if (waitMs > 0) await edges.wait(waitMs);
    if (plan.tokenKey === appTokenKey && edges.appToken) {
      return { ok: true, tokenKey: plan.tokenKey, token: edges.appToken, userId: null };
    }
    const userId = viewers.find((id) => userTokenKey(id) === plan.tokenKey) ?? '';
    const access = await edges.accessTokenFor(userId);
    if (access.ok) return { ok: true, tokenKey: plan.tokenKey, token: access.accessToken, userId };
    edges.demand.rest(userId, edges.now());
  }
}

async function applyAftermath(
  db: Db,
  endpoint: Endpoint,
  pass: Pass,
  next: Aftermath,
  edges: LookupEdges,
): Promise<void> {
  if (next.renewToken && pass.userId) {
    edges.memory.renewals.set(pass.userId, edges.now());
    const renewed = await edges.accessTokenFor(pass.userId, { staleToken: pass.token });
    if (!renewed.ok) edges.demand.rest(pass.userId, edges.now());
  }
  if (!next.block) return;
  const { scope, token, until, code } = next.block;
  await noteBlock(
    db,
    scope === 'everything' ? '*' : endpoint,
    token === 'all' ? '*' : pass.tokenKey,
    until,
    code,
  );
}
