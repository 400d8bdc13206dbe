import 'server-only';
import { closeStore, store } from '@/lib/db/connection';
import { env } from '@/lib/env';
import { setBaseline } from '@/lib/http/baseline';

const words = (error: unknown) => (error instanceof Error ? error.message : 'unknown failure');

function stopOn(what: string, error: unknown): never {
  console.error(`${what}: ${words(error)}`);
  process.exit(1);
}

function closeOn(signal: 'SIGTERM' | 'SIGINT', code: number) {
  process.once(signal, () => {
    // A hanging store must not keep the process.
    setTimeout(() => process.exit(code), 5_000).unref();
    void closeStore().finally(() => process.exit(code));
  });
}

/**
 * Reads the configuration and opens the store before the first request. Next would go on and
 * answer 500 for ever if this threw, so a failure ends the process with one line.
 */
export async function startServer(): Promise<void> {
  try {
    env();
  } catch (error) {
    stopOn('Setting', error);
  }
  try {
    await store();
  } catch (error) {
    stopOn('Store', error);
  }
  setBaseline();
  closeOn('SIGTERM', 0);
  closeOn('SIGINT', 130);
}
