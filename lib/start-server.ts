import 'server-only';
import { startDriver } from '@/lib/collector/start-driver';
import { closeStreams } from '@/lib/collector/streams';
import { closeStore, store } from '@/lib/db/connection';
import { type Env, env, isDevelopment } from '@/lib/env';
import { setBaseline } from '@/lib/http/baseline';
import { trustedProxies } from '@/lib/http/client-address';
import { beginClosing, requestsAnswered, stopHearing } from '@/lib/http/open-requests';
import { bridgeConsole } from '@/lib/logging/console-bridge';
import { log, setLogging } from '@/lib/logging/log';
import { followEvents } from '@/lib/metrics/follow-events';

const words = (error: unknown) => (error instanceof Error ? error.message : 'unknown failure');

/** Said twice: a line for whoever stands at the terminal, and one for whoever reads logs. */
function stopOn(what: 'Setting' | 'Store', error: unknown): never {
  process.stderr.write(`${what}: ${words(error)}\n`);
  log('start-failed', { what: what.toLowerCase(), reason: words(error) });
  process.exit(1);
}

/**
 * At most 10 s from the signal to the end. First no more requests are wanted here, and the collector gives its
 * lease back; once the load balancer knows, nobody new is heard and open streams are told to come back, to
 * another instance or to this one's successor; what was asked is answered; the store is written back and closed.
 */
async function closeServer(stopDriver: () => Promise<void>): Promise<void> {
  const stopped = stopDriver();
  await beginClosing();
  stopHearing();
  await Promise.all([closeStreams(), stopped]);
  await requestsAnswered(4_000);
  await closeStore();
  log('server-stopped');
}

type Ending = { signals?: NodeJS.EventEmitter; exit?: (code: number) => void };

/** Told once or often: a service manager tells all of a family, and each parent its child once more. */
export function closeWhenTold(
  close: () => Promise<void>,
  { signals = process, exit = process.exit }: Ending = {},
): void {
  let isClosing = false;
  for (const [signal, code] of [['SIGTERM', 0] as const, ['SIGINT', 130] as const]) {
    signals.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      log('server-stopping', { signal });
      // A hanging call to X or store must not keep the process.
      setTimeout(() => exit(code), 9_000).unref();
      void close().finally(() => exit(code));
    });
  }
}

/** What no line of the log may hold, whatever it quotes. */
function secretsOf({ authSecret, tokenKeys, x, databaseUrl, metricsToken }: Env): string[] {
  const password = databaseUrl ? new URL(databaseUrl).password : '';
  const plain = new URLSearchParams(`p=${password.replaceAll('+', '%2B')}`).get('p') ?? '';
  const keys = tokenKeys.map(({ key }) => key.toString('base64'));
  const all = [authSecret, ...keys, x.clientSecret, x.bearerToken, metricsToken];
  return [...all, password, plain].filter((secret) => secret !== undefined);
}

function readSettings(): Env {
  try {
    return env();
  } catch (error) {
    stopOn('Setting', error);
  }
}

/**
 * Reads the configuration and opens the store before the first request. Next would go on and
 * answer 500 for ever if this threw, so a failure ends the process with one line.
 */
export async function startServer(): Promise<void> {
  const settings = readSettings();
  setLogging({ level: settings.logLevel, secrets: secretsOf(settings) });
  if (!isDevelopment()) bridgeConsole();
  if (settings.metricsToken) followEvents();
  try {
    await store();
  } catch (error) {
    stopOn('Store', error);
  }
  setBaseline(trustedProxies(settings.trustedProxies));
  const stopDriver = startDriver();
  closeWhenTold(() => closeServer(stopDriver));
  log('server-started', {
    store: settings.databaseUrl ? 'postgres' : 'sqlite',
    x: settings.x.isSandbox ? 'sandbox' : 'x',
  });
}
