import 'server-only';
import { startDriver } from '@/lib/collector/start-driver';
import { closeStreams } from '@/lib/collector/streams';
import { closeStore, store } from '@/lib/db/connection';
import { env } from '@/lib/env';
import { setBaseline } from '@/lib/http/baseline';
import { trustedProxies } from '@/lib/http/client-address';

const words = (error: unknown) => (error instanceof Error ? error.message : 'unknown failure');

function stopOn(what: string, error: unknown): never {
  console.error(`${what}: ${words(error)}`);
  process.exit(1);
}

function closeOn(signal: 'SIGTERM' | 'SIGINT', code: number, stopDriver: () => Promise<void>) {
  process.once(signal, () => {
    // A hanging call to X or store must not keep the process.
    setTimeout(() => process.exit(code), 5_000).unref();
    // Open streams are told to come back, to another instance or to this one's successor.
    void Promise.all([closeStreams(), stopDriver()])
      .then(closeStore)
      .finally(() => process.exit(code));
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
  setBaseline(trustedProxies(env().trustedProxies));
  const stopDriver = startDriver();
  closeOn('SIGTERM', 0, stopDriver);
  closeOn('SIGINT', 130, stopDriver);
}
