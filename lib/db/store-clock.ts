import 'server-only';
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { SteadyClock } from '@/lib/db/steady-clock';

/**
 * The time by the store's clock, in epoch ms: where several machines share a PostgreSQL, its clock is
 * the one they agree on. A SQLite file is on this machine, whose own clock it is.
 */
export async function storeNow(db: Kysely<Tables>): Promise<number> {
  if (!isPostgres(db)) return Date.now();
  const { rows } = await sql<{
    now: number;
  }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The store did not tell the time');
  return row.now;
}

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  /** How far the store's clock is ahead of our monotonic one, ms, where it is not this machine's. */
  var spaceboardClockAhead: number | undefined;
  var spaceboardClock: SteadyClock | undefined;
}

const monotonic = () => performance.now();

/** A file's clock is this machine's; a PostgreSQL's is its own, whatever becomes of ours. */
function systemTime(): number {
  const ahead = globalThis.spaceboardClockAhead;
  return ahead === undefined ? Date.now() : monotonic() + ahead;
}

/** The time by the store's clock, as far as `followStoreClock` has learned it, without asking; never goes back. */
export function storeTime(): number {
  globalThis.spaceboardClock ??= new SteadyClock(systemTime, monotonic);
  return globalThis.spaceboardClock.now();
}

const measureEveryMs = 60_000;
/** A machine that slept, or was set: what was learned of the other clock holds no more. */
const jumpMs = 1_000;
const lookEveryMs = 1_000;

/** How far ahead the store's clock is, by the quickest of a few answers: it is the least delayed one. */
async function measureAhead(db: Kysely<Tables>): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, aheadMs: 0 };
  for (let i = 0; i < 3; i++) {
    const askedAt = monotonic();
    const theirs = await storeNow(db);
    const tookMs = monotonic() - askedAt;
    if (tookMs < best.tookMs) best = { tookMs, aheadMs: theirs - (askedAt + tookMs / 2) };
  }
  return Math.round(best.aheadMs);
}

/**
 * Learns how far the store's clock is from ours, now, each minute, and when our machine's was set or slept:
 * `storeTime` tells it. Answers the function that ends it. A file's clock is ours.
 */
export async function followStoreClock(db: Kysely<Tables>): Promise<() => void> {
  if (!isPostgres(db)) return () => undefined;
  let measuredAt = Number.NEGATIVE_INFINITY;
  let gap = 0;
  const measure = async () => {
    measuredAt = monotonic();
    gap = Date.now() - measuredAt;
    globalThis.spaceboardClockAhead = await measureAhead(db);
  };
  await measure();
  const look = () => {
    const hasJumped = Math.abs(Date.now() - monotonic() - gap) > jumpMs;
    // What was learned before holds while the store is away.
    if (hasJumped || monotonic() - measuredAt >= measureEveryMs) measure().catch(() => undefined);
  };
  const timer = setInterval(look, lookEveryMs).unref();
  return () => clearInterval(timer);
}
