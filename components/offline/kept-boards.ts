import * as z from 'zod/mini';
import { boardSchema } from '@/lib/spaces/board-schema';

/**
 * The last boards of this browser's viewer, to be shown while the server cannot be reached. Kept by the
 * browser alone, for one viewer at a time, and forgotten when they sign out: what is on a page then that was
 * opened before, in another tab, is not kept any more.
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

/** When all was forgotten; no board is named so. */
const mark = ' forgotten';
const markSchema = z.object({ forgottenAt: z.number() });

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

/**
 * Keeps a board in the place of what was kept of it; boards of anybody else, and the oldest, go.
 * @param openedAt when the page that shows it was opened, epoch ms
 */
export async function keepBoard(board: KeptBoard, openedAt: number): Promise<void> {
  const others = (await readKept()).filter(({ name }) => name !== board.name);
  const isStranger = others.some(({ viewerId }) => viewerId !== board.viewerId);
  const tooMany = isStranger ? others : others.slice(mostKept - 1);
  await within('readwrite', (boards) => {
    const marked: IDBRequest<unknown> = boards.get(mark);
    marked.onsuccess = () => {
      const { data } = markSchema.safeParse(marked.result);
      if (data && data.forgottenAt >= openedAt) return;
      for (const { name } of tooMany) boards.delete(name);
      boards.put(board);
    };
    return marked;
  });
}

/** One that is not for this viewer any more. */
export async function forgetBoard(name: string): Promise<void> {
  await within('readwrite', (boards) => boards.delete(name));
}

/** Forgets everything, also what pages that are open now would keep yet. */
export async function forgetKept(): Promise<void> {
  await within('readwrite', (boards) => {
    boards.clear();
    return boards.put({ name: mark, forgottenAt: Date.now() });
  });
}
