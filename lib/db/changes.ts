import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeStoreCloses, type Db, store } from '@/lib/db/connection';
import { isPostgres } from '@/lib/db/postgres';
import { type Watch, watchFile } from '@/lib/db/watch-file';
import { channelName, watchPostgres } from '@/lib/db/watch-postgres';
import { env } from '@/lib/env';
import { log } from '@/lib/logging/log';

const channels = ['snapshots', 'lists', 'lookups'] as const;
export type ChangeChannel = (typeof channels)[number];

/** Without a payload: something may have changed, read again. */
export type ChangeListener = (payload: string | undefined) => void;

type Changes = {
  /** Tells our own notifications from others': we have heard ours already. */
  readonly origin: string;
  readonly listeners: Record<ChangeChannel, Set<ChangeListener>>;
  watch: Watch | null;
};

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardChanges: Changes | undefined;
}

function changes(): Changes {
  globalThis.spaceboardChanges ??= {
    origin: randomUUID(),
    listeners: { snapshots: new Set(), lists: new Set(), lookups: new Set() },
    watch: null,
  };
  return globalThis.spaceboardChanges;
}

function deliver(channel: ChangeChannel, payload: string | undefined): void {
  for (const listener of [...changes().listeners[channel]]) {
    try {
      listener(payload);
    } catch (error) {
      log('store-listener-failed', { error });
    }
  }
}

const deliverMissed = () => {
  for (const channel of channels) deliver(channel, undefined);
};

function hear(text: string): void {
  const [origin, name, payload] = text.split(/ (\w+) ?(.*)/s);
  const channel = channels.find((known) => known === name);
  if (channel && origin !== changes().origin) deliver(channel, payload || undefined);
}

function startWatching(): void {
  const all = changes();
  if (all.watch) return;
  const { databaseUrl } = env();
  all.watch = databaseUrl
    ? watchPostgres(databaseUrl, { onNotification: hear, onMissed: deliverMissed })
    : watchFile(store, deliverMissed);
  beforeStoreCloses(stopWatching);
}

async function stopWatching(): Promise<void> {
  const { watch } = changes();
  changes().watch = null;
  await watch?.stop();
}

/**
 * Calls `listener` when this or another process has announced a change of the process's store, and
 * once soon after the first listener came. More calls than changes are to be expected, also without a
 * payload: where processes share a file, they learn of each other's changes by looking every 250 ms,
 * and never hear what changed. Answers the function that ends it.
 */
export function onChange(channel: ChangeChannel, listener: ChangeListener): () => void {
  const { listeners } = changes();
  listeners[channel].add(listener);
  startWatching();
  return () => {
    listeners[channel].delete(listener);
    if (channels.every((name) => listeners[name].size === 0)) void stopWatching();
  };
}

/** PostgreSQL takes less than 8,000 bytes. */
const longestPayload = 7_900;

/**
 * Tells all processes of a change that is committed: this one at once, others within 250 ms. A payload
 * too long to travel is left out.
 */
export async function announceChange(db: Db, channel: ChangeChannel, payload = ''): Promise<void> {
  const carried = Buffer.byteLength(payload) > longestPayload ? '' : payload;
  deliver(channel, payload || undefined);
  if (!isPostgres(db)) return;
  const text = `${changes().origin} ${channel} ${carried}`;
  await sql`select pg_notify(${sql.raw(channelName)}, ${text})`.execute(db);
}
