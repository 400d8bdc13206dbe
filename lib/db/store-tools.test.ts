import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { backUp, type StorePlace } from '@/lib/db/backup-store';
import { type Db, openStore } from '@/lib/db/connection';
import { beatLease, takeLease } from '@/lib/db/leases';
import { restore } from '@/lib/db/restore-store';
import { digests, fillEveryTable } from '@/lib/db/test-rows';
import { createTestStore, type TestStore, withEmptyStore } from '@/lib/db/test-store';

const isPostgres = inject('storeKind') === 'postgres';
const options = { isReplacing: false, now: () => new Date('2026-11-22T10:00:00Z') };
let folder: string;
let store: TestStore;
let db: Db;
let place: StorePlace;

const placeOf = ({ variables }: TestStore): StorePlace => ({
  databaseUrl: variables.DATABASE_URL || undefined,
  dataDir: variables.DATA_DIR,
});

withEmptyStore((opened, own) => {
  db = opened;
  store = own;
  place = placeOf(store);
  folder = mkdtempSync(join(tmpdir(), 'spaceboard-tools-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a backup', () => {
  it('put into an empty store is the same in every table', async () => {
    await fillEveryTable(db, 2_300);
    const before = await digests(db);
    expect(Object.entries(before).filter(([, digest]) => digest.startsWith('0:'))).toEqual([]);
    const file = join(folder, 'backup.db');
    await backUp(place, file);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(folder)).toEqual(['backup.db']);

    const other = await createTestStore();
    // A server that has just run on an empty store leaves no more than its lease.
    await restore(file, placeOf(other), options);
    const restored = await other.open();
    expect(await digests(restored)).toEqual(before);
    await other.remove();
  });

  it('is one moment of a store that others write to', async () => {
    const file = join(folder, 'backup.db');
    let isDone = false;
    const write = async () => {
      for (let n = 0; !isDone; n += 1) {
        // Both or none: what a transaction wrote together is together in the backup.
        await db.transaction().execute(async (trx) => {
          const note = (name: string) => ({ name: `${name} ${n}`, value: '1' });
          await trx.insertInto('notes').values(note('one')).execute();
          await trx.insertInto('notes').values(note('two')).execute();
        });
      }
    };
    const writing = write();
    await backUp(place, file);
    isDone = true;
    await writing;
    const target = mkdtempSync(join(tmpdir(), 'spaceboard-tools-'));
    chmodSync(file, 0o644);
    await restore(file, { databaseUrl: undefined, dataDir: target }, options);
    expect((statSync(join(target, 'spaceboard.db')).mode & 0o777).toString(8)).toBe('600');
    const restored = await openStore(target);
    const names = (await restored.selectFrom('notes').select('name').execute()).map(({ name }) => name);
    const numbers = (word: string) =>
      names
        .filter((name) => name.startsWith(word))
        .map((name) => name.slice(4))
        .sort();
    expect(numbers('one')).toEqual(numbers('two'));
    await restored.destroy();
    rmSync(target, { recursive: true });
  });

  it('never takes the place of a file that is there', async () => {
    const file = join(folder, 'backup.db');
    writeFileSync(file, 'something else');
    await expect(backUp(place, file)).rejects.toThrow(/is there already/);
    expect(readdirSync(folder)).toEqual(['backup.db']);
  });

  it('that cannot be written leaves nothing behind', async () => {
    await expect(backUp(place, join(folder, 'nowhere', 'backup.db'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a restore', () => {
  let file: string;
  beforeEach(async () => {
    file = join(folder, 'backup.db');
    await fillEveryTable(db, 3);
    await backUp(place, file);
  });

  it('refuses a store that is not empty, and keeps what it replaces', async () => {
    await expect(restore(file, place, options)).rejects.toThrow(/not empty/);
    await db.deleteFrom('users').execute();
    await db.destroy();
    const aside = await restore(file, place, { ...options, isReplacing: true });
    if (!isPostgres) expect(aside).toMatch(/spaceboard\.db\.before-2026-11-22T10-00-00-000Z$/);
    db = await store.open();
    expect(await db.selectFrom('users').select('id').execute()).toHaveLength(3);
  });

  it('refuses a store that a server works on', async () => {
    await takeLease(db, 'collector', 'a server', null);
    const timer = setInterval(() => void beatLease(db, 'collector', 'a server'), 100);
    await expect(restore(file, place, { ...options, isReplacing: true })).rejects.toThrow(
      /a server works on/,
    );
    clearInterval(timer);
  });

  it('refuses a file that is no backup, or a damaged one, before it touches anything', async () => {
    const before = await digests(db);
    for (const text of ['', 'no database', 'SQLite format 3\0 and no more']) {
      const broken = join(folder, `broken-${text.length}`);
      writeFileSync(broken, text);
      await expect(restore(broken, place, { ...options, isReplacing: true })).rejects.toThrow(
        /no whole store/,
      );
    }
    await expect(restore(join(folder, 'none'), place, options)).rejects.toThrow(/no whole store/);
    expect(await digests(db)).toEqual(before);
  });

  it('refuses what a newer version has written', async () => {
    const newer = mkdtempSync(join(tmpdir(), 'spaceboard-tools-'));
    await restore(file, { databaseUrl: undefined, dataDir: newer }, options);
    const written = await openStore(newer);
    await sql`insert into applied_migrations (name) values ('999-future')`.execute(written);
    await written.destroy();
    await expect(
      restore(join(newer, 'spaceboard.db'), place, { ...options, isReplacing: true }),
    ).rejects.toThrow(/newer version \(999-future\)/);
    rmSync(newer, { recursive: true });
  });
});
