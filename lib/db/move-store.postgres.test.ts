import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Db, openStore } from '@/lib/db/connection';
import { moveToPostgres } from '@/lib/db/restore-store';
import { digests, fillEveryTable } from '@/lib/db/test-rows';
import { type TestStore, withEmptyStore } from '@/lib/db/test-store';

let dataDir: string;
let store: TestStore;
let db: Db;
withEmptyStore((opened, own) => {
  db = opened;
  store = own;
  dataDir = mkdtempSync(join(tmpdir(), 'spaceboard-tools-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('a move from a file', () => {
  it('makes an equal store of an empty PostgreSQL, and refuses one that is not', async () => {
    const from = await openStore(dataDir);
    await fillEveryTable(from, 1_200);
    const before = await digests(from);
    await from.destroy();
    const rows = await moveToPostgres(dataDir, store.variables.DATABASE_URL);
    expect(rows.get('users')).toBe(1_200);
    expect(await digests(db)).toEqual(before);
    await expect(moveToPostgres(dataDir, store.variables.DATABASE_URL)).rejects.toThrow(/not empty/);
    expect(await digests(db)).toEqual(before);
    await expect(moveToPostgres(join(dataDir, 'elsewhere'), store.variables.DATABASE_URL)).rejects.toThrow(
      /there is no store/,
    );
  });

  it('leaves an empty PostgreSQL empty when it fails on the way', async () => {
    const from = await openStore(dataDir);
    await fillEveryTable(from, 2);
    // SQLite takes any number for an integer; no row of ours has such a one.
    await from
      .updateTable('budget_limits')
      .set({ remaining: 2 ** 40 })
      .execute();
    await from.destroy();
    await expect(moveToPostgres(dataDir, store.variables.DATABASE_URL)).rejects.toThrow();
    expect(await db.selectFrom('users').select('id').execute()).toEqual([]);
  });
});
