import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';

/** Waits for the look-ups, but no longer than `waitMs`; they go on without us. */
export async function waitAtMost(pending: Promise<void>, waitMs: number): Promise<void> {
  const timer = new AbortController();
  const gaveUp = delay(waitMs, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    await Promise.race([pending, gaveUp]);
  } finally {
    timer.abort();
  }
}
