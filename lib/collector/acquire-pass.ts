import 'server-only';
import type { AccessToken } from '@/lib/auth/refresh-once';
import { appTokenKey, type Endpoint, planSlot, userTokenKey } from '@/lib/collector/budget';
import type { Demand } from '@/lib/collector/demand';
import type { Reason } from '@/lib/collector/refusal';
import { type BudgetState, readBudget, reserveSlot } from '@/lib/db/budget';
import type { Db } from '@/lib/db/connection';
import type { ProblemCode } from '@/lib/errors';

export type PassEdges = {
  store: () => Promise<Db>;
  demand: Demand;
  appToken: string | undefined;
  /** A person's access token; `staleToken` is one that X has just refused. */
  accessTokenFor: (userId: string, options?: { staleToken: string }) => Promise<AccessToken>;
  now: () => number;
  wait: (ms: number) => Promise<unknown>;
};

/** Leave for one call; `userId`: whose token it is, null for the app's own. */
export type Pass = { tokenKey: string; token: string; userId: string | null };

/** Waiting longer than this for a slot is a refusal; shorter is only a wait. */
const maxSlotWaitMs = 3_000;

/**
 * A slot and a token for one call to this endpoint, when the slot has come; or why there is none for now.
 * Connections that do not work are passed over and rest.
 */
export async function acquirePass(
  endpoint: Endpoint,
  edges: PassEdges,
): Promise<({ ok: true } & Pass) | { ok: false; problem: Reason }> {
  for (;;) {
    const viewers = edges.demand.viewers(edges.now());
    const tokenKeys = [...(edges.appToken ? [appTokenKey] : []), ...viewers.map(userTokenKey)];
    if (tokenKeys.length === 0) return { ok: false, problem: nobodyConnected(edges) };
    const db = await edges.store();
    const plan = (keys: string[]) => (state: BudgetState) => planSlot(endpoint, keys, state, maxSlotWaitMs);
    // Whose turn it is, before a slot is taken: a connection that has ended must not use up anybody's second.
    const turn = plan(tokenKeys)(await readBudget(db, endpoint, edges.now()));
    if (!turn.ok) return { ok: false, problem: pauseOf(turn) };
    const bearer = await bearerOf(turn.tokenKey, viewers, edges);
    if (!bearer) continue;
    const slot = await reserveSlot(db, endpoint, edges.now, plan([turn.tokenKey]));
    if (!slot.ok) return { ok: false, problem: pauseOf(slot) };
    const waitMs = slot.at - edges.now();
    if (waitMs > 0) await edges.wait(waitMs);
    return { ok: true, tokenKey: slot.tokenKey, ...bearer };
  }
}

/** Without any token: X renews none at present, or nobody's connection is left. */
function nobodyConnected({ demand, now }: PassEdges): Reason {
  const retryAt = demand.passesAt(now());
  if (retryAt === null) return { code: 'no-connection', retryable: false, title: 'No connection to X' };
  return { code: 'x-unavailable', retryable: true, title: 'X renews no connection', retryAt };
}

function pauseOf({ code, retryAt }: { code: ProblemCode; retryAt: number }): Reason {
  return { code, retryable: true, title: code === 'rate-limited' ? 'Too Many Requests' : 'Paused', retryAt };
}

/** The token behind a key; null when its person's connection does not work, who then rests. */
async function bearerOf(
  tokenKey: string,
  viewers: readonly string[],
  edges: PassEdges,
): Promise<Pick<Pass, 'token' | 'userId'> | null> {
  if (tokenKey === appTokenKey && edges.appToken) return { token: edges.appToken, userId: null };
  const userId = viewers.find((id) => userTokenKey(id) === tokenKey) ?? '';
  const access = await edges.accessTokenFor(userId);
  if (access.ok) return { token: access.accessToken, userId };
  edges.demand.rest(userId, edges.now(), access.code === 'x-unavailable');
  return null;
}
