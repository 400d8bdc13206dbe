import 'server-only';
import { chmodSync, existsSync, linkSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'libsql';
import { type Db, openPostgres, openStore } from '@/lib/db/connection';
import { copyStore } from '@/lib/db/copy-store';
import { storeFile } from '@/lib/db/store-file';

/** Where a store is: a PostgreSQL, or a file in a folder. */
export type StorePlace = { databaseUrl: string | undefined; dataDir: string };

/** @throws Error when there is none */
function findFile(dataDir: string): string {
  const path = join(dataDir, storeFile);
  if (!existsSync(path)) throw new Error(`there is no store in ${dataDir}`);
  return path;
}

/** Opens the file that is there; none is made where there is none. */
export async function openFileStore(dataDir: string): Promise<Db> {
  findFile(dataDir);
  return openStore(dataDir);
}

/**
 * Whether a file is a whole store of ours.
 * @throws Error saying what is wrong with it
 */
export function checkFile(path: string): void {
  const file = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const found: unknown = file.prepare('pragma integrity_check').get();
    const verdict = typeof found === 'object' && found !== null && Object.values(found)[0];
    if (verdict !== 'ok') throw new Error(`${path} is damaged`);
    file.prepare('select name from applied_migrations').all();
  } catch (error) {
    throw new Error(`${path} is no whole store of Spaceboard`, { cause: error });
  } finally {
    file.close();
  }
}

/** SQLite reads what is committed at one moment; whoever writes meanwhile goes on. */
function copyFileStore(path: string, to: string): void {
  const file = new Database(path, { fileMustExist: true });
  try {
    file.pragma('busy_timeout = 10000');
    file.prepare('vacuum into ?').run(to);
  } finally {
    file.close();
  }
}

async function copyPostgres(databaseUrl: string, folder: string): Promise<void> {
  const from = await openPostgres(databaseUrl);
  try {
    const to = await openStore(folder);
    try {
      await copyStore(from, to);
    } finally {
      await to.destroy();
    }
  } finally {
    await from.destroy();
  }
}

/**
 * Writes everything the store holds at this moment into one SQLite file, while servers go on. The file
 * appears whole or not at all, and only its owner may read it.
 * @throws Error when it cannot be written, or is there already
 */
export async function backUp(place: StorePlace, file: string): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw new Error(`${file} is there already`);
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const draft = join(folder, storeFile);
  try {
    if (place.databaseUrl) await copyPostgres(place.databaseUrl, folder);
    else copyFileStore(findFile(place.dataDir), draft);
    chmodSync(draft, 0o600);
    checkFile(draft);
    // Fails, as it should, if somebody else's file has come there meanwhile.
    linkSync(draft, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
