import * as z from 'zod/mini';
import { boardSchema } from '@/lib/spaces/board-schema';

/**
 * The last boards of this browser's viewer, to be shown while the server cannot be reached. Kept by the
 * browser alone, for one viewer at a time, and forgotten when they sign out.
 */

const keptSchema = z.object({
  /** The creators of the address. */
  name: z.string(),
  viewerId: z.string(),
  title: z.optional(z.string()),
  keptAt: z.number(),
  reading: z.object({ board: boardSchema, checkedAt: z.array(z.number()), serverNow: z.number() }),
});

export type KeptBoard = z.infer<typeof keptSchema>;

const database = 'spaceboard';
const store = 'boards';
const mostKept = 5;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Runs `work` in one transaction. @returns what the request it gives back answers */
async function within<T>(
  mode: IDBTransactionMode,
  work: (boards: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const connection = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = connection.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    connection.close();
  }
}

/** Those of a build whose boards looked otherwise are left out. Latest first. */
export async function readKept(): Promise<KeptBoard[]> {
  const all: unknown[] = await within('readonly', (boards) => boards.getAll());
  return all
    .flatMap((each) => {
      const kept = keptSchema.safeParse(each);
      return kept.success ? [kept.data] : [];
    })
    .sort((a, b) => b.keptAt - a.keptAt);
}

/** Keeps a board in the place of what was kept of it; boards of anybody else, and the oldest, go. */
export async function keepBoard(board: KeptBoard): Promise<void> {
  const others = (await readKept()).filter(({ name }) => name !== board.name);
  const isStranger = others.some(({ viewerId }) => viewerId !== board.viewerId);
  if (isStranger) await forgetKept();
  const tooMany = isStranger ? [] : others.slice(mostKept - 1);
  await within('readwrite', (boards) => {
    for (const { name } of tooMany) boards.delete(name);
    return boards.put(board);
  });
}

/** One that is not for this viewer any more. */
export async function forgetBoard(name: string): Promise<void> {
  await within('readwrite', (boards) => boards.delete(name));
}

export async function forgetKept(): Promise<void> {
  await within('readwrite', (boards) => boards.clear());
}
