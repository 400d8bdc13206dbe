import 'server-only';
import { sql } from 'kysely';
import type { Db } from '@/lib/db/connection';

/** What watches a store for the changes of other processes, until it is stopped. */
export type Watch = { stop: () => Promise<void> };

const pollMs = 250;

/** Grows with every commit of other connections to the file, never with our own. */
async function readDataVersion(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  return rows[0]?.data_version;
}

/**
 * Calls `onMissed` within 250 ms after another process wrote to the file, whatever it wrote, and once
 * when the watch begins.
 */
export function watchFile(store: () => Promise<Db>, onMissed: () => void): Watch {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let seen: number | undefined;
  const poll = async () => {
    try {
      const version = await readDataVersion(await store());
      if (version !== seen && !isStopped) onMissed();
      seen = version;
    } catch {
      // A file that is busy or closed now says the same at the next turn.
    }
    if (!isStopped) {
      timer = setTimeout(() => {
        polling = poll();
      }, pollMs).unref();
    }
  };
  let polling = poll();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await polling;
    },
  };
}
