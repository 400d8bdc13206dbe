import { describe, expect, it } from 'vitest';
import { DailyReads } from '@/lib/collector/daily-reads';
import { Demand } from '@/lib/collector/demand';
import { HandedLookup } from '@/lib/collector/handed-lookup';
import { createLookup, type Lookup, type LookupEdges, queueLookups } from '@/lib/collector/lookup';
import { stubCollector, stubLookup } from '@/lib/collector/stub-collector';
import { takeHandedLookups } from '@/lib/collector/take-handed';
import { waitAtMost } from '@/lib/collector/wait-at-most';
import type { Db } from '@/lib/db/connection';
import { takeHanded } from '@/lib/db/handed-lookups';
import { withEmptyStore } from '@/lib/db/test-store';
import type { XReply } from '@/lib/x/call-x';

const start = 1_763_747_000_000;
type Reply = { users: { id: string }[] };
const ids = (count: number, from: number) => Array.from({ length: count }, (_, i) => String(from + i));

let db: Db;
withEmptyStore((opened) => {
  db = opened;
});

/** Some processes on one store: one in charge, whose calls are `calls`, and any number that stand by. */
function deployment(answer?: () => XReply<Reply> | undefined) {
  let clock = start;
  const listeners = new Set<() => void>();
  const store = async () => db;
  const now = () => clock;
  const announce = async () => {
    for (const listener of [...listeners]) listener();
  };
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const calls: { token: string; keys: string[] }[] = [];
  const demand = new Demand();
  const edges: LookupEdges = {
    store,
    demand,
    appToken: undefined,
    now,
    wait: async (ms) => {
      clock += ms;
    },
    accessTokenFor: async (userId) => ({ ok: true, accessToken: `token of ${userId}` }),
    memory: { renewals: new Map() },
    reads: new DailyReads({
      cap: undefined,
      now,
      count: async () => ({ spaces: 0, users: 0 }),
      note: async () => {},
    }),
  };
  const creators = createLookup<Reply>(
    'spaces-by-creators',
    edges,
    async (token, keys) => {
      calls.push({ token, keys });
      return answer?.() ?? { ok: true, value: { users: [] }, rateLimit: null };
    },
    async () => {},
  );
  const c = stubCollector({ demand, creators });
  let isUp = true;
  const take = () => takeHandedLookups(c, { store, now, isInCharge: () => isUp, announce });
  onChange(() => void take());
  const standby = (
    own: Lookup,
    options: { waits?: (() => Promise<unknown>)[]; isStandby?: () => boolean } = {},
  ) =>
    new HandedLookup('spaces-by-creators', own, {
      store,
      now,
      isStandby: options.isStandby ?? (() => true),
      announce,
      onChange,
      waitAtMost: options.waits ? async () => void (await options.waits?.shift()?.()) : waitAtMost,
    });
  const lose = () => {
    isUp = false;
  };
  return { c, calls, standby, lose, listeners };
}

/** A look-up that nobody should need, or that takes note of who did. */
function ownLookup() {
  const asked: string[] = [];
  const own = stubLookup(async (keys) => void asked.push(...keys));
  return { own, asked };
}

describe('in a process that stands by', () => {
  it('leaves in the calls of the one in charge, with what is due there and what other processes want', async () => {
    const { c, calls, standby } = deployment();
    c.demand.note('ada', ids(40, 1), start);
    const { own, asked } = ownLookup();
    await Promise.all([
      queueLookups(c.creators, ids(40, 1)),
      standby(own).add(ids(30, 1_000), 'bo'),
      standby(own).add(ids(30, 2_000), 'cy'),
    ]);
    const all = new Set(calls.flatMap(({ keys }) => keys));
    expect(all).toEqual(new Set([...ids(40, 1), ...ids(30, 1_000), ...ids(30, 2_000)]));
    // The plan's call leaves at once; whatever comes meanwhile is in the next.
    expect(calls.length).toBeLessThanOrEqual(2);
    expect(asked).toEqual([]);
  });

  it('fills the call up with others that are watched', async () => {
    const { c, calls, standby } = deployment();
    c.demand.note('ada', ids(300, 1), start);
    await standby(ownLookup().own).add(ids(10, 1_000), 'bo');
    expect(calls.flatMap(({ keys }) => keys).filter((id) => Number(id) < 1_000)).toHaveLength(90);
  });

  it('may be made with the token of the person it is for', async () => {
    const { calls, standby } = deployment();
    await standby(ownLookup().own).add(['7'], 'bo');
    expect(calls).toEqual([{ token: 'token of bo', keys: ['7'] }]);
  });

  it('asks once for what is asked twice, and waits for it in both', async () => {
    const { calls, standby, listeners } = deployment();
    const before = listeners.size;
    const lookup = standby(ownLookup().own);
    const both = Promise.all([lookup.add(['7', '8'], 'bo'), lookup.add(['8'], 'cy')]);
    expect([lookup.has('8'), lookup.waiting()]).toEqual([true, 2]);
    await both;
    expect(calls.flatMap(({ keys }) => keys).sort()).toEqual(['7', '8']);
    expect([lookup.has('8'), lookup.waiting()]).toEqual([false, 0]);
    await expect.poll(() => listeners.size).toBe(before);
  });

  it('leaves to the one in charge what nobody waits for', async () => {
    const { calls, standby } = deployment();
    const { own, asked } = ownLookup();
    await standby(own).add(['7']);
    expect([calls, asked]).toEqual([[], []]);
  });

  it('knows what X refuses, the endpoint or one key, and forgets it with the next answer', async () => {
    const problem = { code: 'x-unavailable', retryable: true, title: 'Down' } as const;
    const replies: XReply<Reply>[] = [{ ok: false, problem, rateLimit: null }];
    const { standby, c, calls } = deployment(() => replies.shift());
    const lookup = standby(ownLookup().own);
    await lookup.add(['7'], 'bo');
    expect(lookup.refusal()).toMatchObject({ code: 'x-unavailable' });
    expect(c.creators.refusal()).toMatchObject({ code: 'x-unavailable' });
    const refused = {
      ...problem,
      code: 'invalid-request',
      retryable: false,
      detail: '[8] is not valid',
    } as const;
    replies.push({ ok: false, problem: refused, rateLimit: null });
    await lookup.add(['7', '8'], 'bo');
    expect(lookup.refusal()).toBeNull();
    expect(lookup.refusalOf('8')).toMatchObject({ code: 'invalid-request' });
    expect(lookup.refusalOf('7')).toBeNull();
    await lookup.add(['8'], 'bo');
    expect(calls.at(-1)?.keys).toEqual(['7']);
  });
});

describe('with nobody in charge', () => {
  it('is made here', async () => {
    const { lose, calls, standby } = deployment();
    lose();
    const { own, asked } = ownLookup();
    await standby(own, { waits: [] }).add(['7', '8'], 'bo');
    expect([asked, calls]).toEqual([['7', '8'], []]);
    expect(await takeHanded(db, start)).toEqual([]);
  });

  it('is made here too when whoever took it is lost', async () => {
    const { lose, standby } = deployment();
    lose();
    const { own, asked } = ownLookup();
    const seen: string[][] = [];
    const taken = () => takeHanded(db, start);
    const looked = async () => void seen.push([...asked]);
    await standby(own, { waits: [taken, looked] }).add(['7'], 'bo');
    expect([seen, asked]).toEqual([[[]], ['7']]);
  });
});

it('is its own in the process in charge', async () => {
  const { calls, standby } = deployment();
  const { own, asked } = ownLookup();
  await standby(own, { isStandby: () => false }).add(['7']);
  expect([asked, calls]).toEqual([['7'], []]);
});
