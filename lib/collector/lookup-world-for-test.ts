import 'server-only';
import { DailyReads } from '@/lib/collector/daily-reads';
import { Demand } from '@/lib/collector/demand';
import { createLookup, type LookupEdges } from '@/lib/collector/lookup';
import type { Db } from '@/lib/db/connection';
import { withEmptyStore } from '@/lib/db/test-store';
import type { XProblemCode } from '@/lib/errors';
import type { XReply } from '@/lib/x/call-x';

/** When every such world begins. */
export const start = 1_763_747_000_000;

type Answer = XProblemCode | 'ok';
type Reply = { users: { id: string }[] };
const refused = (
  code: XProblemCode,
  more: { retryAt?: number; retryable?: boolean; detail?: string },
): XReply<Reply> => ({
  ok: false,
  problem: { code, retryable: false, title: code, ...more },
  rateLimit: null,
});

/** A look-up at an X that gives `answers` in order, then `ok`; its clock moves only by waiting. */
function lookupAt(
  db: Db,
  answers: Answer[],
  options: {
    viewers?: string[];
    appToken?: string;
    retryAt?: number;
    retryable?: boolean;
    detail?: string;
    dailyReads?: number;
    isRenewalDown?: boolean;
    onCall?: () => void;
  } = {},
) {
  let clock = start;
  let serial = 0;
  const tokens = new Map((options.viewers ?? ['1']).map((id) => [id, `token-${id}`]));
  const calls: { at: number; token: string; keys: string[] }[] = [];
  const saved: string[] = [];
  const renewals: string[] = [];
  const demand = new Demand();
  const billed = new Set<string>();
  const reads = new DailyReads({
    cap: options.dailyReads,
    now: () => clock,
    count: async () => ({ spaces: 0, users: billed.size }),
    note: async (_, { userIds }) => userIds.forEach((id) => void billed.add(id)),
  });
  const edges: LookupEdges = {
    store: async () => db,
    demand,
    appToken: options.appToken,
    now: () => clock,
    wait: async (ms) => {
      clock += ms;
    },
    async accessTokenFor(userId, renew) {
      if (renew) {
        serial += 1;
        renewals.push(userId);
        tokens.set(userId, `token-${userId}-${serial}`);
      }
      const accessToken = tokens.get(userId);
      if (options.isRenewalDown && renew) return { ok: false, code: 'x-unavailable' };
      return accessToken === undefined ? { ok: false, code: 'no-connection' } : { ok: true, accessToken };
    },
    memory: { renewals: new Map() },
    reads,
  };
  const lookup = createLookup<Reply>(
    'spaces-by-creators',
    edges,
    async (token, keys) => {
      calls.push({ at: clock, token, keys });
      options.onCall?.();
      const answer = answers.shift() ?? 'ok';
      const value = { users: keys.map((id) => ({ id })) };
      return answer === 'ok' ? { ok: true, value, rateLimit: null } : refused(answer, options);
    },
    async (keys) => {
      saved.push(...keys);
    },
  );
  const look = async (...keys: string[]) => {
    for (const id of options.viewers ?? ['1']) demand.note(id, keys, clock);
    await lookup.add(keys);
  };
  const pass = (ms: number) => {
    clock += ms;
  };
  return { lookup, look, pass, calls, saved, renewals, tokens };
}

type Options = Parameters<typeof lookupAt>[2];

/** Look-ups on a store that is empty before each test of a file, and how many slots of X's they took. */
export function withLookups() {
  let db: Db;
  withEmptyStore((opened) => {
    db = opened;
  });
  return {
    world: (answers: Answer[], options?: Options) => lookupAt(db, answers, options),
    slotsTaken: async () => (await db.selectFrom('budget_slots').selectAll().execute()).length,
  };
}
