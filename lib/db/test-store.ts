import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, inject } from 'vitest';
import { type Db, openPostgres, openStore } from '@/lib/db/connection';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which store the tests of this project run on; every test that opens one runs on both. */
    storeKind: 'sqlite' | 'postgres';
    databaseUrl: string;
  }
}

/** An empty store for a test: any number of connections to it, as of so many processes. */
export type TestStore = {
  /** The settings that lead an app to it. */
  variables: { DATA_DIR: string; DATABASE_URL: string };
  open: () => Promise<Db>;
  /** Removes it; its connections are the test's to end before. */
  remove: () => Promise<void>;
};

/** A store of the test's own, on the kind of the present project. */
export async function createTestStore(): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-store-'));
  const removeDir = () => rmSync(dataDir, { recursive: true });
  if (inject('storeKind') === 'sqlite') {
    return {
      variables: { DATA_DIR: dataDir, DATABASE_URL: '' },
      open: () => openStore(dataDir),
      remove: async () => removeDir(),
    };
  }
  const schema = `test_${randomBytes(8).toString('hex')}`;
  const server = inject('databaseUrl');
  await ask(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  return {
    variables: { DATA_DIR: dataDir, DATABASE_URL: url.href },
    open: () => openPostgres(url.href),
    remove: async () => {
      removeDir();
      await ask(server, `drop schema ${schema} cascade`);
    },
  };
}

/** An empty store for each test of a file, handed over before it begins and gone when it is over. */
export function withEmptyStore(take: (db: Db) => void): void {
  let end = async () => {};
  beforeEach(async () => {
    const testStore = await createTestStore();
    const db = await testStore.open();
    end = async () => {
      await db.destroy();
      await testStore.remove();
    };
    take(db);
  });
  afterEach(() => end());
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
