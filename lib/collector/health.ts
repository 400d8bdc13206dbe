import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { store } from '@/lib/db/connection';
import { log } from '@/lib/logging/log';

/** A probe that waits longer says nothing that its own deadline would not. */
const deadlineMs = 2_000;

/** Whether the store answers, with the schema that is ours: it is opened no other way. */
export async function checkStore(): Promise<boolean> {
  const waiting = new AbortController();
  const asked = store().then((db) => sql`select 1`.execute(db));
  const late = delay(deadlineMs, undefined, { signal: waiting.signal, ref: false }).then(() => {
    throw new Error('The store did not answer in time');
  });
  // Whichever loses has nobody listening.
  for (const each of [asked, late]) each.catch(() => undefined);
  try {
    await Promise.race([asked, late]);
    return true;
  } catch (error) {
    log('store-unreachable', { error });
    return false;
  } finally {
    waiting.abort();
  }
}
