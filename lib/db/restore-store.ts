import 'server-only';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, openFileStore, type StorePlace } from '@/lib/db/backup-store';
import { type Db, openPostgres, openStore } from '@/lib/db/connection';
import { copyStore, isEmptyStore } from '@/lib/db/copy-store';
import { isInUse } from '@/lib/db/in-use';
import { storeFile } from '@/lib/db/store-file';

export type RestoreOptions = {
  /** Put it in the place of what is there. */
  isReplacing: boolean;
  now: () => Date;
};

async function refuseInUse(db: Db): Promise<void> {
  if (await isInUse(db)) throw new Error('a server works on this store; end it first');
}

async function refuseUnlessFree(db: Db, isReplacing: boolean): Promise<void> {
  if (!isReplacing && !(await isEmptyStore(db))) {
    throw new Error('the store is not empty; --replace puts the backup in its place');
  }
  await refuseInUse(db);
}

/** The file that is there is kept beside it, under the time of this moment. */
async function setAside(dataDir: string, isReplacing: boolean, now: Date): Promise<string | null> {
  const path = join(dataDir, storeFile);
  if (!existsSync(path)) return null;
  const before = await openStore(dataDir);
  try {
    await refuseUnlessFree(before, isReplacing);
  } finally {
    // Closed, it is one file: its log is written back into it.
    await before.destroy();
  }
  const aside = `${path}.before-${now.toISOString().replace(/[:.]/g, '-')}`;
  renameSync(path, aside);
  for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true });
  return aside;
}

async function restoreFile(file: string, dataDir: string, options: RestoreOptions): Promise<string | null> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(dataDir, '.restoring-'));
  try {
    copyFileSync(file, join(folder, storeFile));
    // A backup that went over other machines may have become the world's to read.
    chmodSync(join(folder, storeFile), 0o600);
    // Brings an older one forward, and refuses a newer one, before anything is touched.
    await (await openStore(folder)).destroy();
    const aside = await setAside(dataDir, options.isReplacing, options.now());
    renameSync(join(folder, storeFile), join(dataDir, storeFile));
    return aside;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillPostgres(
  from: Db,
  databaseUrl: string,
  isReplacing: boolean,
): Promise<Map<string, number>> {
  const to = await openPostgres(databaseUrl);
  try {
    await refuseUnlessFree(to, isReplacing);
    return await copyStore(from, to);
  } finally {
    await to.destroy();
  }
}

async function restorePostgres(file: string, databaseUrl: string, dataDir: string, isReplacing: boolean) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(dataDir, '.restoring-'));
  try {
    copyFileSync(file, join(folder, storeFile));
    const from = await openStore(folder);
    try {
      await fillPostgres(from, databaseUrl, isReplacing);
    } finally {
      await from.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the store, all or nothing; no server may work on it. The backup itself
 * stays as it is.
 * @returns where a file that was there is kept now
 * @throws Error saying why nothing was changed
 */
export async function restore(
  file: string,
  place: StorePlace,
  options: RestoreOptions,
): Promise<string | null> {
  checkFile(file);
  const { databaseUrl, dataDir } = place;
  if (!databaseUrl) return restoreFile(file, dataDir, options);
  await restorePostgres(file, databaseUrl, dataDir, options.isReplacing);
  return null;
}

/**
 * Copies the file's store into an empty PostgreSQL and compares the two; no server may work on either.
 * @returns how many rows each table has
 * @throws Error saying why nothing was changed
 */
export async function moveToPostgres(dataDir: string, databaseUrl: string): Promise<Map<string, number>> {
  const from = await openFileStore(dataDir);
  try {
    await refuseInUse(from);
    return await fillPostgres(from, databaseUrl, false);
  } finally {
    await from.destroy();
  }
}
