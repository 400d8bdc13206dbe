import 'server-only';
import { acquirePass, type Pass, type PassEdges } from '@/lib/collector/acquire-pass';
import { type Aftermath, afterRefusal } from '@/lib/collector/after-call';
import { type BatchOutcome, BatchQueue } from '@/lib/collector/batch-queue';
import type { Endpoint } from '@/lib/collector/budget';
import type { DailyReads, ReadsLeave } from '@/lib/collector/daily-reads';
import type { Reason, Refusal } from '@/lib/collector/refusal';
import { shareRefusal } from '@/lib/collector/shared-refusal';
import { resourcesOf } from '@/lib/collector/spend';
import { Unaskable } from '@/lib/collector/unaskable';
import { noteBlock, noteLimit } from '@/lib/db/budget';
import type { Db } from '@/lib/db/connection';
import { CodedError } from '@/lib/errors';
import { log } from '@/lib/logging/log';
import type { XReply } from '@/lib/x/call-x';
import { refusedValues } from '@/lib/x/refused-values';

export type LookupEdges = PassEdges & {
  /** Leave to spend reads, which X bills. */
  reads: Pick<DailyReads, 'take'>;
  /** What all look-ups of a process remember together. */
  memory: LookupMemory;
};

export type LookupMemory = {
  /** When each person's token was last renewed because X refused it. */
  renewals: Map<string, number>;
};

/** A token refused again within this time is not renewed again. */
const renewedAgainMs = 60_000;

export type Lookup = {
  has(key: string): boolean;
  /** How many keys wait for X. */
  waiting(): number;
  /** @param viewerId whoever waits for it */
  add(keys: readonly string[], viewerId?: string): Promise<void>;
  refusal(): Refusal | null;
  /** Why X will not be asked for this key: it refused just that. */
  refusalOf(key: string): Refusal | null;
};

/**
 * One kind of look-up at X: waiting keys, packed a hundred a call, each call on a slot of the shared
 * budget and on one token of the pool. `save` stores what X said.
 * @param keysACall where X takes fewer than a hundred
 */
export function createLookup<T extends Parameters<typeof resourcesOf>[0]>(
  endpoint: Endpoint,
  edges: LookupEdges,
  call: (token: string, keys: string[]) => Promise<XReply<T>>,
  save: (keys: string[], value: T) => Promise<void>,
  keysACall?: number,
): Lookup {
  let refusal: Refusal | null = null;
  /** Calls in a row that X did not answer well. */
  let failures = 0;
  /** Whether the note in the store may be another process's, who is gone. */
  let isNoteUnknown = true;

  const unaskable = new Unaskable();

  const refuse = async (problem: Reason) => {
    const at = edges.now();
    if (refusal?.code !== problem.code) log('x-refuses', { endpoint, problem: problem.code });
    refusal = { ...problem, since: refusal?.code === problem.code ? refusal.since : at, at };
    await shareRefusal(await edges.store(), endpoint, refusal);
  };

  const accept = async (db: Db) => {
    failures = 0;
    if (refusal === null && !isNoteUnknown) return;
    if (refusal) log('x-answers', { endpoint });
    isNoteUnknown = false;
    refusal = null;
    await shareRefusal(db, endpoint, null);
  };

  async function run(pass: Pass, keys: string[], leave: ReadsLeave): Promise<BatchOutcome> {
    const reply = await call(pass.token, keys);
    if (reply.ok) await leave.end(resourcesOf(reply.value));
    const db = await edges.store();
    if (reply.rateLimit) await noteLimit(db, endpoint, pass.tokenKey, reply.rateLimit);
    if (reply.ok) {
      await save(keys, reply.value);
      await accept(db);
      return 'done';
    }
    const refused = refusedValues(reply.problem, keys);
    if (refused.length > 0) {
      unaskable.note(refused, reply.problem, edges.now());
      return { giveUp: new Set(refused) };
    }
    failures += 1;
    const next = afterRefusal(reply.problem, {
      tokenKey: pass.tokenKey,
      now: edges.now(),
      failures,
      jitter: Math.random(),
      wasJustRenewed: (edges.memory.renewals.get(pass.userId ?? '') ?? 0) > edges.now() - renewedAgainMs,
    });
    // One person's token that is being renewed is nobody else's trouble.
    if (!next.renewToken)
      await refuse({ ...reply.problem, retryAt: next.block?.until ?? reply.problem.retryAt });
    await applyAftermath(db, endpoint, pass, next, edges);
    return next.again ? 'again' : 'done';
  }

  const queue = new BatchQueue(
    {
      async acquire() {
        const leave = await edges.reads.take();
        if (!leave.ok) {
          await refuse(leave.problem);
          return null;
        }
        const pass = await acquirePass(endpoint, edges).catch(async (error: unknown) => {
          await leave.end();
          throw error;
        });
        if (pass.ok) return { run: (keys) => run(pass, keys, leave).finally(() => leave.end()) };
        await leave.end();
        // While X's own refusal holds, its words say more than that we wait.
        const { problem } = pass;
        await refuse(refusal?.code === problem.code ? { ...refusal, retryAt: problem.retryAt } : problem);
        return null;
      },
    },
    keysACall,
  );
  const refusalOf = (key: string) => unaskable.refusalOf(key, edges.now());
  return {
    has: (key) => queue.has(key),
    waiting: () => queue.waiting,
    add: (keys) => queue.add(keys.filter((key) => refusalOf(key) === null)),
    refusal: () => refusal,
    refusalOf,
  };
}

/** Queues look-ups; null when there is nothing to queue, or too much waits already: then what is known is shown. */
export function queueLookups(
  lookup: Lookup,
  keys: readonly string[],
  viewerId?: string,
): Promise<void> | null {
  if (keys.length === 0) return null;
  try {
    return lookup.add(keys, viewerId);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'busy') return null;
    throw error;
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
    const renewed = await edges.accessTokenFor(pass.userId, { staleToken: pass.token });
    if (renewed.ok) edges.memory.renewals.set(pass.userId, edges.now());
    else edges.demand.rest(pass.userId, edges.now(), renewed.code === 'x-unavailable');
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
