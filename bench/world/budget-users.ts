import { setTimeout as delay } from 'node:timers/promises';
import { clock } from '@/bench/virtual/install';
import { Demand } from '@/lib/collector/demand';
import { createLookup, type Lookup } from '@/lib/collector/lookup';
import { spacingMs } from '@/lib/collector/schedule';
import type { Db } from '@/lib/db/connection';
import type { XReply } from '@/lib/x/call-x';
import { createLimiter, defaultLimits } from '@/sandbox/api/rate-limit.mjs';

export type Departure = { at: number; owner: string };
type Random = () => number;

/** X's limits alone, and what was asked: calls as they left, and how many X refused on arrival. */
export class LimitsOnly {
  readonly departures: Departure[] = [];
  refused = 0;
  readonly #limiter = createLimiter();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  call = async (owner: string): Promise<XReply<object>> => {
    this.departures.push({ at: clock.now(), owner });
    await delay(20 + this.#random() * 40);
    const { isRefused, headers } = this.#limiter.take(defaultLimits, 'byCreatorIds', owner, clock.now());
    const remaining = Number(headers['x-rate-limit-remaining']);
    const resetAt = Number(headers['x-rate-limit-reset']) * 1_000;
    const rateLimit = { limit: defaultLimits.byCreatorIds, remaining, resetAt };
    await delay(20 + this.#random() * 40);
    if (!isRefused) return { ok: true, value: {}, rateLimit };
    this.refused += 1;
    const code = remaining > 0 ? 'too-many-per-second' : 'rate-limited';
    const retryAt = remaining > 0 ? clock.now() + 1_500 : resetAt;
    return { ok: false, problem: { code, retryable: true, title: code, retryAt }, rateLimit };
  };
}

/** One server's look-ups on the shared store; its clock is a little wrong, as clocks are. */
function createServerLookup(x: LimitsOnly, db: Db, viewerIds: readonly string[], aheadMs: number) {
  const demand = new Demand();
  const now = () => clock.now() + aheadMs;
  const keepLooking = () => {
    for (const id of viewerIds) demand.note(id, [], now());
  };
  keepLooking();
  setInterval(keepLooking, 10_000);
  const lookup: Lookup = createLookup<object>(
    'spaces-by-creators',
    {
      store: async () => db,
      demand,
      appToken: undefined,
      accessTokenFor: async (userId) => ({ ok: true, accessToken: userId }),
      now,
      wait: delay,
      reads: { take: async () => ({ ok: true, end: async () => {} }) },
      memory: { renewals: new Map() },
    },
    (token) => x.call(token),
    async () => {},
  );
  return { lookup, demand };
}

/**
 * One server at work: calls at the planned pace, and now and then a crowd that opens boards nobody has
 * looked at, for an hour of every three so many that the budget is the only brake.
 */
export function runServer(
  x: LimitsOnly,
  db: Db,
  options: { viewerIds: readonly string[]; aheadMs: number; random: Random; plans: boolean },
): void {
  const { random, viewerIds } = options;
  const { lookup, demand } = createServerLookup(x, db, viewerIds, options.aheadMs);
  let serial = 0;
  const newKeys = (count: number) =>
    Array.from({ length: count }, () => {
      serial += 1;
      return `${viewerIds[0]}-${serial}`;
    });
  const add = async (count: number) => {
    try {
      await lookup.add(newKeys(count));
    } catch {
      // The queue is full: newcomers are turned away, as in the app.
    }
  };
  const plan = async () => {
    for (;;) {
      await add(100);
      await delay(spacingMs(demand.viewers(clock.now()).length));
    }
  };
  const crowds = async () => {
    for (;;) {
      const isRush = Math.floor(clock.now() / 3_600_000) % 3 === 0;
      await delay(random() * (isRush ? 4_000 : 240_000));
      void add(Math.ceil(random() * 600));
    }
  };
  if (options.plans) void plan();
  void crowds();
}
