import 'server-only';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrations } from '@/lib/db/migrations';
import type { Tables } from '@/lib/db/schema';
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

/** Opens the store in `dataDir` and brings its schema up to date. */
export async function openStore(dataDir: string): Promise<Db> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = new Database(join(dataDir, 'spaceboard.db'));
  file.pragma('busy_timeout = 50');
  await retryBusy(async () => file.pragma('journal_mode = WAL'));
  file.pragma('synchronous = FULL');
  const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  await retryBusy(async () => {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
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
