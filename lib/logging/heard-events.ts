import 'server-only';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** One event as it was given to the log, before it is cleaned. */
export type HeardEvent = { level: string; event: string; fields: Record<string, unknown> };

const isHeardEvent = (message: unknown): message is HeardEvent =>
  typeof message === 'object' && message !== null && 'level' in message && 'event' in message;

/** Calls `listener` with every event of this process's log. @returns the function that ends it */
export function onLogEvent(listener: (event: HeardEvent) => void): () => void {
  const hear = (message: unknown) => {
    if (isHeardEvent(message)) listener(message);
  };
  subscribe('spaceboard:log', hear);
  return () => void unsubscribe('spaceboard:log', hear);
}
