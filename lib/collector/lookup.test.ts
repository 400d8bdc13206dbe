import { expect, it } from 'vitest';
import type { Endpoint } from '@/lib/collector/budget';
import { DailyReads } from '@/lib/collector/daily-reads';
import { Demand } from '@/lib/collector/demand';
import { createLookup, type LookupEdges } from '@/lib/collector/lookup';
import type { Db } from '@/lib/db/connection';
import { withEmptyStore } from '@/lib/db/test-store';
import type { XProblemCode } from '@/lib/errors';
import type { XReply } from '@/lib/x/call-x';

const start = 1_763_747_000_000;
let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

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

/** A lookup at an X that gives `answers` in order, then `ok`; its clock moves only by waiting. */
function world(
  answers: Answer[],
  options: {
    viewers?: string[];
    appToken?: string;
    retryAt?: number;
    retryable?: boolean;
    detail?: string;
    endpoint?: Endpoint;
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
    options.endpoint ?? 'spaces-by-creators',
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

it('looks up what is asked and holds no refusal', async () => {
  const { look, lookup, calls, saved } = world([]);
  await look('a', 'b');
  expect(calls).toEqual([{ at: start, token: 'token-1', keys: ['a', 'b'] }]);
  expect(saved).toEqual(['a', 'b']);
  expect(lookup.refusal()).toBeNull();
});

it('waits 1 to 2 s after too many a second, then goes on by itself on a slot of its own', async () => {
  const { look, lookup, calls } = world(['too-many-per-second']);
  await look('a');
  expect(calls).toHaveLength(2);
  const waited = (calls[1]?.at ?? 0) - start;
  expect(waited).toBeGreaterThanOrEqual(1_050);
  expect(waited).toBeLessThanOrEqual(2_000);
  expect(lookup.refusal()).toBeNull();
  expect(await db.selectFrom('budget_slots').selectAll().execute()).toHaveLength(2);
});

it('leaves out what X refuses by name, asks for the others again, and closes nothing', async () => {
  const detail = 'The `ids` query parameter value [b] is not valid';
  const { look, lookup, pass, calls, saved } = world(['invalid-request'], { detail });
  await look('a', 'b', 'c');
  expect(calls.map((call) => call.keys)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
  expect(saved).toEqual(['a', 'c']);
  expect(lookup.refusal()).toBeNull();
  expect(lookup.refusalOf('b')).toMatchObject({ code: 'invalid-request' });
  expect(lookup.refusalOf('a')).toBeNull();
  await look('b');
  expect(calls).toHaveLength(2);
  pass(3_600_000);
  await look('b');
  expect(calls.at(-1)?.keys).toEqual(['b']);
});

it('goes on with another person where one has spent the window', async () => {
  const { look, calls, saved } = world(['rate-limited'], { viewers: ['1', '2'], retryAt: start + 600_000 });
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['token-1', 'token-2']);
  expect(saved).toEqual(['a']);
});

it('stops until the reset when every window is spent, and says so', async () => {
  const { look, lookup, pass, calls } = world(['rate-limited'], { retryAt: start + 600_000 });
  await look('a');
  await look('a');
  expect(calls).toHaveLength(1);
  expect(lookup.refusal()).toMatchObject({ code: 'rate-limited', retryAt: start + 600_000, since: start });
  pass(600_001);
  await look('a');
  expect(calls).toHaveLength(2);
  expect(lookup.refusal()).toBeNull();
});

it.each(['credits-depleted', 'spend-cap-reached', 'usage-capped', 'client-not-enrolled'] as const)(
  'asks X nothing more for a while after %s',
  async (code) => {
    const { look, lookup, pass, calls } = world([code], { viewers: ['1', '2'] });
    await look('a');
    pass(50_000);
    await look('a');
    expect(calls).toHaveLength(1);
    expect(lookup.refusal()?.code).toBe(code);
  },
);

it('renews a refused token once; a token refused again is left alone', async () => {
  const { look, lookup, pass, calls, renewals } = world(['unauthorized', 'unauthorized']);
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['token-1', 'token-1-1']);
  expect(renewals).toEqual(['1']);
  expect(lookup.refusal()?.code).toBe('unauthorized');
  pass(30_000);
  await look('a');
  expect(calls).toHaveLength(2);
  expect(renewals).toHaveLength(1);
});

it('says that X is away while it neither takes nor renews a token, and tries again soon', async () => {
  const { look, lookup, pass, calls } = world(['unauthorized', 'unauthorized'], { isRenewalDown: true });
  await look('a');
  expect(lookup.refusal()).toMatchObject({ code: 'x-unavailable', retryAt: start + 5_000 });
  pass(5_000);
  await look('a');
  expect(lookup.refusal()).toMatchObject({ code: 'x-unavailable', retryAt: start + 10_000 });
  pass(5_000);
  await look('a');
  expect(calls).toHaveLength(3);
  expect(lookup.refusal()).toBeNull();
});

it('moves the next try out further with each failure on the way', async () => {
  const { look, pass, calls } = world(['x-timeout', 'x-unavailable', 'x-unreadable']);
  const triedAt: number[] = [];
  for (let i = 0; i < 40 && calls.length < 4; i += 1) {
    const before = calls.length;
    await look('a');
    if (calls.length > before) triedAt.push((calls.at(-1)?.at ?? 0) - start);
    pass(500);
  }
  const gaps = triedAt.slice(1).map((at, i) => at - (triedAt[i] ?? 0));
  expect(gaps[0]).toBeGreaterThanOrEqual(2_000);
  expect(gaps[1]).toBeGreaterThanOrEqual(4_000);
  expect(gaps[2]).toBeGreaterThanOrEqual(8_000);
});

it('sends a request again that learned which field X refuses, three times at most', async () => {
  const { look, calls } = world(
    ['invalid-request', 'invalid-request', 'invalid-request', 'invalid-request'],
    {
      retryable: true,
    },
  );
  await look('a');
  expect(calls).toHaveLength(3);
});

it('prefers the app-only token, and falls back on people when X refuses it', async () => {
  const { look, calls } = world(['unauthorized'], { appToken: 'app-token' });
  await look('a');
  expect(calls.map((call) => call.token)).toEqual(['app-token', 'token-1']);
});

it('says that nobody is connected, without asking X', async () => {
  const { look, lookup, calls, tokens } = world([]);
  tokens.clear();
  await look('a');
  expect(calls).toEqual([]);
  expect(lookup.refusal()?.code).toBe('no-connection');
});

it('keeps 1.05 s between calls and fills each, whatever waits', async () => {
  const { look, calls } = world([]);
  await look(...Array.from({ length: 250 }, (_, i) => `id${i}`));
  expect(calls.map((call) => call.keys.length)).toEqual([100, 100, 50]);
  expect(calls.map((call) => call.at - start)).toEqual([0, 1_050, 2_100]);
});

it('takes no slot for people whose connection has ended, however many look', async () => {
  const gone = Array.from({ length: 8 }, (_, i) => `gone${i}`);
  const { look, calls, tokens } = world([], { viewers: [...gone, 'here'] });
  for (const id of gone) tokens.delete(id);
  await look('a');
  expect(calls).toEqual([{ at: start, token: 'token-here', keys: ['a'] }]);
  expect(await db.selectFrom('budget_slots').selectAll().execute()).toHaveLength(1);
});

it('says nothing of a refused token while it is renewed', async () => {
  const seen: unknown[] = [];
  const { look, lookup } = world(['unauthorized'], { onCall: () => seen.push(lookup.refusal()) });
  await look('a');
  expect(seen).toEqual([null, null]);
});

it("keeps X's own words while its refusal holds", async () => {
  const { look, lookup, pass } = world(['credits-depleted']);
  await look('a');
  pass(5_000);
  await look('a');
  expect(lookup.refusal()).toMatchObject({ title: 'credits-depleted', since: start, at: start + 5_000 });
});

it('stops before the next call when the reads of the day are spent, taking no slot', async () => {
  const { look, lookup, calls, saved } = world([], { dailyReads: 2 });
  await look('a', 'b');
  await look('c');
  expect(calls).toHaveLength(1);
  expect(saved).toEqual(['a', 'b']);
  expect(lookup.refusal()).toMatchObject({ code: 'daily-reads-spent', since: start });
  expect(await db.selectFrom('budget_slots').selectAll().execute()).toHaveLength(1);
});

it('spends nothing on a refusal, and lets the next call go', async () => {
  const { look, calls } = world(['x-timeout'], { dailyReads: 1 });
  await look('a');
  await look('b');
  await look('c');
  expect(calls.map((call) => call.keys)).toEqual([['a'], ['b']]);
});
