import 'server-only';
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';

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
  /** How far the store's clock is ahead of ours, ms. */
  var spaceboardClockAhead: number | undefined;
}

/** The time by the store's clock, as far as `followStoreClock` has learned it, without asking. */
export function storeTime(): number {
  return Date.now() + (globalThis.spaceboardClockAhead ?? 0);
}

const measureEveryMs = 60_000;

/** How far ahead the store's clock is, by the quickest of a few answers: it is the least delayed one. */
async function measureAhead(db: Kysely<Tables>): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, aheadMs: 0 };
  for (let i = 0; i < 3; i++) {
    const askedAt = Date.now();
    const theirs = await storeNow(db);
    const tookMs = Date.now() - askedAt;
    if (tookMs < best.tookMs) best = { tookMs, aheadMs: theirs - (askedAt + tookMs / 2) };
  }
  return Math.round(best.aheadMs);
}

/**
 * Learns how far the store's clock is from ours, now and each minute: `storeTime` tells it. Answers
 * the function that ends it. A file's clock is ours.
 */
export async function followStoreClock(db: Kysely<Tables>): Promise<() => void> {
  if (!isPostgres(db)) return () => undefined;
  const measure = async () => {
    globalThis.spaceboardClockAhead = await measureAhead(db);
  };
  await measure();
  // What was learned before holds while the store is away.
  const timer = setInterval(() => void measure().catch(() => undefined), measureEveryMs).unref();
  return () => clearInterval(timer);
}
