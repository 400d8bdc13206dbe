import 'server-only';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { migrate } from '@/lib/db/migrate';
import { PostgresStoreDialect, patient } from '@/lib/db/postgres';
import type { Tables } from '@/lib/db/schema';
import { SqliteFileDialect } from '@/lib/db/sqlite-file';
import { followStoreClock } from '@/lib/db/store-clock';
import { storeFile } from '@/lib/db/store-file';
import { retryBusy } from '@/lib/db/transaction';
import { env } from '@/lib/env';

export type Db = Kysely<Tables>;

/** Opens the store in `dataDir` and brings its schema up to date. */
export async function openStore(dataDir: string): Promise<Db> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, storeFile);
  // SQLite gives its log and index the file's own mode; left to it, all three would be the world's to read.
  closeSync(openSync(path, 'a', 0o600));
  const dialect = new SqliteFileDialect(path);
  await retryBusy(async () => dialect.configure());
  const db: Db = new Kysely<Tables>({ dialect });
  await migrate(db);
  return db;
}

/** Opens the store at a `postgres://` address and brings its schema up to date. */
export async function openPostgres(url: string): Promise<Db> {
  const migrator: Db = new Kysely<Tables>({ dialect: new PostgresStoreDialect(url, patient) });
  try {
    await migrate(migrator);
  } finally {
    await migrator.destroy();
  }
  const db: Db = new Kysely<Tables>({ dialect: new PostgresStoreDialect(url) });
  // Kysely's pool can be closed only once it has been used.
  await sql`select 1`.execute(db);
  return db;
}

// Next gives instrumentation, routes and pages a module each: the store sits on globalThis.
declare global {
  var spaceboardStore: Promise<Db> | undefined;
  var spaceboardStoreEnds: Set<() => Promise<void>> | undefined;
}

async function openOwn(): Promise<Db> {
  const { databaseUrl, dataDir } = env();
  const db = await (databaseUrl ? openPostgres(databaseUrl) : openStore(dataDir));
  try {
    const stopFollowing = await followStoreClock(db);
    beforeStoreCloses(async () => stopFollowing());
    return db;
  } catch (error) {
    // The next call opens another: this one's connections would stay beside it.
    await db.destroy();
    throw error;
  }
}

/** The process's store, opened at first use (never at import: the build runs module code). */
export function store(): Promise<Db> {
  if (!globalThis.spaceboardStore) {
    globalThis.spaceboardStore = openOwn();
    globalThis.spaceboardStore.catch(() => {
      globalThis.spaceboardStore = undefined;
    });
  }
  return globalThis.spaceboardStore;
}

/** What has to end before the store is closed, once. */
export function beforeStoreCloses(end: () => Promise<void>): void {
  globalThis.spaceboardStoreEnds ??= new Set();
  globalThis.spaceboardStoreEnds.add(end);
}

/** Ends the store: a file gets its log written back into it. The next call of `store` opens it again. */
export async function closeStore(): Promise<void> {
  const ends = globalThis.spaceboardStoreEnds ?? [];
  globalThis.spaceboardStoreEnds = undefined;
  await Promise.all([...ends].map((end) => end()));
  const open = globalThis.spaceboardStore;
  globalThis.spaceboardStore = undefined;
  if (open) await (await open).destroy();
}
