import 'server-only';
import { channel } from 'node:diagnostics_channel';
import pino, { type Level, type Logger } from 'pino';
import { describeError } from '@/lib/logging/describe-error';
import { type LogEvent, logEvents } from '@/lib/logging/events';
import { currentRequest } from '@/lib/logging/request-context';
import { scrub } from '@/lib/logging/scrub';

/**
 * What is known of an event. Never a person, a handle, an address of a client, a secret, or a query:
 * `error` is described without its message unless it is the system's or a store's.
 */
export type LogFields = { [name: string]: unknown; error?: unknown };

/** Shorter ones would make every other word unreadable. */
const shortestSecret = 4;

type Log = { logger: Logger; secrets: readonly string[] };

// Next gives instrumentation, routes and pages a module each: what is one per process sits on globalThis.
declare global {
  var spaceboardLog: Log | undefined;
}

/** Every event, whatever the level: metrics count them, tests hear them. */
const heard = channel('spaceboard:log');

/** Names that no field of ours has; one that slips in is not written. */
const neverWritten = ['authorization', 'cookie', 'token', 'secret', 'password', 'code', 'state', 'verifier'];

function createLogger(level: Level): Logger {
  return pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: neverWritten, censor: '[redacted]' },
      mixin: () => ({ requestId: currentRequest()?.requestId }),
    },
    // Through Node's own stream: whole lines, also when the process ends with the next word.
    { write: (line) => void process.stdout.write(line) },
  );
}

function theLog(): Log {
  // Until the settings are read: tests and tools, which have more important things to say.
  globalThis.spaceboardLog ??= { logger: createLogger('warn'), secrets: [] };
  return globalThis.spaceboardLog;
}

/** Sets from which level on is written, and what is never written whatever it is part of. */
export function setLogging({ level, secrets }: { level: Level; secrets: readonly string[] }): void {
  globalThis.spaceboardLog = {
    logger: createLogger(level),
    secrets: secrets.filter(({ length }) => length >= shortestSecret),
  };
}

function cleanOf(fields: LogFields, secrets: readonly string[]): LogFields {
  const clean = (text: string) => scrub(text, secrets);
  const entries = Object.entries(fields).map(([name, value]) => {
    if (name === 'error') return [name, describeError(value, clean)];
    if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return [name, value];
    return [name, typeof value === 'string' ? clean(value) : typeof value];
  });
  return Object.fromEntries(entries);
}

/** Writes one event as a line of JSON to stdout: `{"level","time","requestId","event",…fields}`. */
export function log(event: LogEvent, fields: LogFields = {}): void {
  const level = logEvents[event];
  const { logger, secrets } = theLog();
  if (heard.hasSubscribers) heard.publish({ level, event, fields });
  if (!logger.isLevelEnabled(level)) return;
  logger[level](cleanOf(fields, secrets), event);
}
