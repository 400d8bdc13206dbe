import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectionOf } from '@/lib/db/postgres';
import type { Watch } from '@/lib/db/watch-file';

/** How often a silent connection is asked whether it is still there. */
const pingMs = 20_000;
const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** One for each schema: several Spaceboards may share a database. */
export const channelName = `'spaceboard_' || md5(coalesce(current_schema(), ''))`;

export type PostgresNews = {
  /** What another process, or our own, notified. */
  onNotification: (text: string) => void;
  /** Notifications may have been missed: at the beginning and after each time without a connection. */
  onMissed: () => void;
};

/**
 * Listens on a connection of its own, and connects again when it is lost: after 0.1 s, then slower
 * up to 5 s.
 */
export function watchPostgres(url: string, news: PostgresNews): Watch {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    let retryMs = firstRetryMs;
    while (!signal.aborted) {
      const hasListened = await listen(url, news, signal);
      retryMs = hasListened ? firstRetryMs : Math.min(2 * retryMs, longestRetryMs);
      await pause(retryMs * (0.5 + Math.random()), signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  delay(ms, undefined, { signal, ref: false }).catch(() => undefined);

/** One connection, from its beginning to its end. Answers whether it ever listened. */
async function listen(url: string, news: PostgresNews, signal: AbortSignal): Promise<boolean> {
  const client = new pg.Client({ ...connectionOf(url), application_name: 'spaceboard listener' });
  client.on('error', () => undefined);
  client.on('notification', ({ payload = '' }) => news.onNotification(payload));
  const over = new AbortController();
  client.once('end', () => over.abort());
  const until = AbortSignal.any([signal, over.signal]);
  let hasListened = false;
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(`select ${channelName} as name`);
    await client.query(`listen ${client.escapeIdentifier(rows[0]?.name ?? '')}`);
    hasListened = true;
    news.onMissed();
    while (!until.aborted) {
      await pause(pingMs, until);
      if (!until.aborted) await client.query('select 1');
    }
  } catch {
    // Lost, or never there: the caller tries again.
  }
  await Promise.race([client.end().catch(() => undefined), pause(1_000, new AbortController().signal)]);
  return hasListened;
}
