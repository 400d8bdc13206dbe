import 'server-only';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
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
  /** Ends its connections and removes it. */
  remove: () => Promise<void>;
};

/** A store of the test's own, on the kind of the present project. */
export async function createTestStore(): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-store-'));
  const opened: Db[] = [];
  const kept = async (opening: Promise<Db>) => {
    const db = await opening;
    opened.push(db);
    return db;
  };
  const removeDir = async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    rmSync(dataDir, { recursive: true });
  };
  if (inject('storeKind') === 'sqlite') {
    return {
      variables: { DATA_DIR: dataDir, DATABASE_URL: '' },
      open: () => kept(openStore(dataDir)),
      remove: removeDir,
    };
  }
  const schema = `test_${randomBytes(8).toString('hex')}`;
  const server = inject('databaseUrl');
  await ask(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  return {
    variables: { DATA_DIR: dataDir, DATABASE_URL: url.href },
    open: () => kept(openPostgres(url.href)),
    remove: async () => {
      await removeDir();
      await ask(server, `drop schema ${schema} cascade`);
    },
  };
}

type Taking = (db: Db, store: TestStore) => void | Promise<void>;

async function handOver(take: Taking): Promise<TestStore> {
  const store = await createTestStore();
  await take(await store.open(), store);
  return store;
}

/** An empty store for each test of a file, handed over before it begins and gone when it is over. */
export function withEmptyStore(take: Taking): void {
  let store: TestStore | undefined;
  beforeEach(async () => {
    store = await handOver(take);
  });
  afterEach(() => store?.remove());
}

/** As `withEmptyStore`, one for all tests of a file: what they leave in it is theirs to clear. */
export function withOneStore(take: Taking): void {
  let store: TestStore | undefined;
  beforeAll(async () => {
    store = await handOver(take);
  });
  afterAll(() => store?.remove());
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
