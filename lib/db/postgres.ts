import 'server-only';
import {
  type Kysely,
  PostgresAdapter,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Tables } from '@/lib/db/schema';

const { DatabaseError, Pool, types } = pg;

/**
 * How long the server may work on a statement, and how long we wait for its answer (more: the server
 * may be gone without a word); how many connections a process holds at most.
 */
export type Waits = { statementMs: number; answerMs: number; connectMs: number; connections: number };
const usual: Waits = { statementMs: 5_000, answerMs: 6_000, connectMs: 5_000, connections: 10 };
/** For migrations, which may wait for another process's. */
export const patient: Waits = { statementMs: 60_000, answerMs: 65_000, connectMs: 5_000, connections: 1 };

/** bigint arrives as text from pg: our milliseconds, versions and counts all fit a number. */
const int8 = 20;
const numbers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? Number : types.getTypeParser(oid, format ?? 'text'),
};

/** What every connection of ours has in common. */
export function connectionOf(url: string, waits: Waits = usual): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'spaceboard',
    connectionTimeoutMillis: waits.connectMs,
    statement_timeout: waits.statementMs,
    query_timeout: waits.answerMs,
    keepAlive: true,
    types: numbers,
  };
}

/** Whether the connection, not only the statement, is lost: the server said so, or said nothing. */
const isLost = (error: unknown) =>
  !(error instanceof DatabaseError) || /^(08|57P)/.test(error.code ?? '') || error.severity === 'FATAL';

/** What the standard calls a connection that failed: pg's own timeouts, and ends without a word, have no code. */
const connectionFailure = '08006';

/**
 * The store is away, by whichever words. Next keeps a `digest` that an error brings along and tells the page
 * nothing else of it.
 */
class StoreLost extends Error {
  override name = 'StoreLost';
  readonly code: string;
  readonly digest = 'store-unavailable';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'The store is away', { cause });
    const said = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    this.code = typeof said === 'string' ? said : connectionFailure;
  }
}

/**
 * A connection of pg's pool as Kysely uses it. pg hands one that ran into a timeout on to the next
 * caller, who would wait behind it: here it asks nothing more and is closed.
 */
function dependable(client: pg.PoolClient): PostgresPoolClient {
  let lost: unknown;
  async function run(statement: string, parameters: readonly unknown[]): Promise<unknown> {
    if (lost) throw lost;
    try {
      return await client.query(statement, [...parameters]);
    } catch (error) {
      if (!isLost(error)) throw error;
      lost = new StoreLost(error);
      throw lost;
    }
  }
  function query<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(statement: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof statement !== 'string') throw new TypeError('The store reads without cursors');
    return run(statement, parameters);
  }
  return { query, release: () => client.release(lost !== undefined) };
}

function dependablePool(url: string, waits: Waits): PostgresPool {
  const pool = new Pool({
    ...connectionOf(url, waits),
    max: waits.connections,
    idle_in_transaction_session_timeout: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A lost connection tells whoever uses it by their query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const connect = async () => {
    try {
      return dependable(await pool.connect());
    } catch (error) {
      throw new StoreLost(error);
    }
  };
  return { end: () => pool.end(), connect };
}

class StoreAdapter extends PostgresAdapter {
  readonly isPostgres = true;
}

/** Kysely's dialect for PostgreSQL: bounded waits, a lost server recovers without a restart. */
export class PostgresStoreDialect extends PostgresDialect {
  constructor(url: string, waits: Waits = usual) {
    super({ pool: dependablePool(url, waits) });
  }

  override createAdapter() {
    return new StoreAdapter();
  }
}

/**
 * Whether a store, or a transaction of it, is PostgreSQL. By a property of ours: Next gives each
 * route a Kysely of its own, so that `instanceof` would deny what another made.
 */
export function isPostgres(db: Kysely<Tables>): boolean {
  return 'isPostgres' in db.getExecutor().adapter;
}

const lockClass = 1_397_769_042;

/**
 * Waits until this transaction is the only one that writes, until its end. Several Spaceboards may
 * share a database, each in a schema of its own: they do not wait for each other.
 */
export async function lockWriters(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockClass)}, hashtext(coalesce(current_schema(), '')))`.execute(
    trx,
  );
}
