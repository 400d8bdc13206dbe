import 'server-only';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, sql, type Transaction } from 'kysely';
import { migrations } from '@/lib/db/migrations';
import type { Tables } from '@/lib/db/schema';
import { SqliteFileDialect } from '@/lib/db/sqlite-file';
import { env } from '@/lib/env';

export type Db = Kysely<Tables>;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/**
 * Runs `work` again while another process holds the file's lock, for up to 5 s. libsql is
 * synchronous: a long `busy_timeout` would stall the whole server, so the waiting happens here.
 */
export async function retryBusy<T>(work: () => Promise<T>, deadlineMs = 5_000): Promise<T> {
  const until = performance.now() + deadlineMs;
  for (let waitMs = 5; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await delay(waitMs);
    }
  }
}

/** A transaction that holds the file's write lock from its start, tried again while another process has it. */
export function writeTransaction<T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return retryBusy(() => db.transaction().execute(work));
}

/**
 * Brings the schema up to date, all or nothing. Kysely's own Migrator takes no lock on SQLite: two
 * processes that start together would both create the tables.
 */
async function migrate(db: Db): Promise<void> {
  await writeTransaction(db, async (trx) => {
    await sql`create table if not exists applied_migrations (name text primary key)`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from applied_migrations`.execute(trx);
    const applied = new Set(rows.map((row) => row.name));
    const unknown = [...applied].find((name) => !(name in migrations));
    if (unknown)
      throw new Error(`written by a newer version (${unknown}); install that version or restore a backup`);
    for (const [name, migration] of Object.entries(migrations)) {
      if (applied.has(name)) continue;
      await migration.up(trx);
      await sql`insert into applied_migrations (name) values (${name})`.execute(trx);
    }
  });
}

/** Opens the store in `dataDir` and brings its schema up to date. */
export async function openStore(dataDir: string): Promise<Db> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'spaceboard.db');
  // SQLite gives its log and index the file's own mode; left to it, all three would be the world's to read.
  closeSync(openSync(path, 'a', 0o600));
  const dialect = new SqliteFileDialect(path);
  await retryBusy(async () => dialect.configure());
  const db: Db = new Kysely<Tables>({ dialect });
  await migrate(db);
  return db;
}

// Next gives instrumentation, routes and pages a module each: the store sits on globalThis.
declare global {
  var spaceboardStore: Promise<Db> | undefined;
}

/** The process's store, opened at first use (never at import: the build runs module code). */
export function store(): Promise<Db> {
  if (!globalThis.spaceboardStore) {
    globalThis.spaceboardStore = openStore(env().dataDir);
    globalThis.spaceboardStore.catch(() => {
      globalThis.spaceboardStore = undefined;
    });
  }
  return globalThis.spaceboardStore;
}

/** Writes the log back into the file and closes it; the next call opens it again. */
export async function closeStore(): Promise<void> {
  const open = globalThis.spaceboardStore;
  globalThis.spaceboardStore = undefined;
  if (open) await (await open).destroy();
}
